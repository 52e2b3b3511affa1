import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/progress/settings.js';
import { expectRefusal } from '../support/refusal.js';
import { sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

describe('config', () => {
  test('in a pipe is a line a setting, for scripts', async () => {
    const at = world();
    await at.run(['config', 'set', 'new.perDay', '7']);
    const { stdout } = await at.run(['config']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' = ')[0])).toEqual(Object.keys(SETTINGS));
    expect(lines).toContain('new.perDay = 7');
    expect(lines).toContain('leitner.intervals = 1,3,7,15,30,60,120');
    expect((await at.run(['config', 'list'])).stdout).toBe(stdout);
  });

  test.each([80, 40])('at a terminal of %i columns says what each does', async (columns) => {
    const at = world();
    const options = { columns, rows: 60, env: { NO_COLOR: '1' } };
    const learner = sitDown(at, ['config'], options);
    expect(await learner.ended()).toBe(0);
    const lines = learner.written().split('\r\n');
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    const text = lines.join(' ').replace(/ +/g, ' ');
    for (const [key, { meaning }] of Object.entries(SETTINGS)) {
      expect(text).toContain(`${key} = `);
      expect(text).toContain(meaning);
    }
  });

  test('KEY explains one setting, and get KEY is its bare value', async () => {
    const at = world();
    await at.run(['config', 'set', 'day.start', '6']);
    expect((await at.run(['config', 'day.start'])).stdout.split('\n')).toEqual([
      'day.start = 6',
      'When a day begins: answers before that hour belong to the day before.',
      'It takes the hour at which a day begins, 0 to 23.',
      'The default is 4.',
      'To change it: autodiff-tutor config set day.start VALUE',
      'Back to the default: autodiff-tutor config unset day.start',
      '',
    ]);
    expect((await at.run(['config', 'get', 'day.start'])).stdout).toBe('6\n');
    expect((await at.run(['config', 'decks'])).stdout).toContain('This is the default.');
  });

  test('of a key that does not exist names the nearest', async () => {
    const at = world();
    expectRefusal(await at.run(['config', 'day.strat']), 2, 'Did you mean day.start?');
    expectRefusal(await at.run(['config', 'day.start', '5']), 2, 'too many arguments');
  });

  test('an invalid value only stops what needs it', async () => {
    const at = world();
    at.file('home/config.json', '{"new.perDay":"many"}');
    expectRefusal(await at.run(['config', 'new.perDay']), 1, '"new.perDay" must be');
    expect((await at.run(['config', 'get', 'day.start'])).stdout).toBe('4\n');
  });
});
