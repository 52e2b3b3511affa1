import { InvalidArgumentError } from 'commander';
import { addDemoLesson } from './demo-lesson-command.js';
import { addDemoTrain } from './demo-train-command.js';
import type { Mode } from '../view/trace/demo-text.js';
import { UserError } from '../user-error.js';
import { expressionLast } from './expression-last.js';
import type { CommandGroup } from './wiring.js';

interface DemoFlags {
  readonly at?: string;
  readonly format?: string;
  readonly hessian?: true;
  readonly json?: true;
  readonly mode?: Mode;
  readonly of?: string;
  readonly output?: string;
  readonly predict?: true;
  readonly step?: true;
}

/** `demo`: the chain rule on the learner's own numbers. */
export const demoCommand: CommandGroup = {
  names: ['demo'],
  register(program, run) {
    const demo = program
      .command('demo')
      .description('watch the chain rule work, step by step')
      .argument('[expression]', 'such as "x*y + sin(x)"; - reads requests as JSON lines')
      .option('--at <values>', 'values of its variables: x=2,y=3 (repeatable)', joined)
      .option('--mode <mode>', 'how derivatives are found: reverse, forward or both', modeOf)
      .option('--step', 'walk through it, one key a step')
      .option('--predict', 'walk, and type each number before it is shown')
      .option('--hessian', 'the second derivatives too')
      .option('--of <result>', 'of several results (x*y, x+y), only this one')
      .option('--format <name>', 'text (the default), json, dot, mermaid, svg, html, pytorch')
      .option('--json', 'one JSON document: the same as --format json')
      .option('-o, --output <file>', 'write it to a file, in the format its name says: graph.svg')
      .helpCommand(false)
      // An expression may come in several words.
      .allowExcessArguments()
      .action(async (_first, flags: DemoFlags, command: { args: string[] }) => {
        const { at, mode, of, output } = flags;
        const [hessian, step, predict] = [
          flags.hessian === true,
          flags.step === true,
          flags.predict === true,
        ];
        const format = formatOf(flags);
        const expression = command.args.length === 0 ? undefined : command.args.join(' ');
        await run(async (context) => {
          const { demo: show } = await import('../commands/demo.js');
          return show(
            { expression, at, mode, hessian, of, step, predict, format, output },
            context,
          );
        });
      });
    // What is no expression is a command of its own, with its own options.
    addDemoTrain(demo, run);
    addDemoLesson(demo, run);
  },
  arrange: (argv, program) => expressionLast(argv, 'demo', program),
};

/** @throws UserError with status 2 if `--json` and `--format` ask for two things. */
function formatOf({ json, format }: DemoFlags): string | undefined {
  if (json !== true) return format;
  if (format === undefined || format === 'json') return 'json';
  throw new UserError('--json and --format ask for two formats.', 'Leave one of them out.', 2);
}

/** Several lists of values as one; a comma at the end of one, typed before a space, does not separate two values. */
function joined(values: string, before?: string): string {
  const lists = [before, values.replace(/,\s*$/, '')];
  return lists.filter((list) => list !== undefined && list.trim() !== '').join(',');
}

const MODES: readonly Mode[] = ['reverse', 'forward', 'both'];

/** @throws InvalidArgumentError for a word that is no mode. */
function modeOf(word: string): Mode {
  const mode = MODES.find((known) => known === word.toLowerCase());
  if (mode === undefined) throw new InvalidArgumentError(`The modes are ${MODES.join(', ')}.`);
  return mode;
}
