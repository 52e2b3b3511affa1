import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pythonWith } from '../support/python.js';
import { PROGRAM, world } from '../support/world.js';

/**
 * Runs a program in a terminal whose other end goes away once a text is seen, and prints how the program ended (a signal
 * as a negative number). What it says on standard error goes to a file: there is no terminal left to say it to.
 */
const CLOSE_WINDOW = `
import fcntl, os, pty, signal, struct, sys, termios
signal.alarm(20)
seen, complaints, *words = sys.argv[1:]
child, window = pty.fork()
fcntl.ioctl(window if child else 0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
if child == 0:
    os.dup2(os.open(complaints, os.O_WRONLY | os.O_CREAT), 2)
    os.execvp(words[0], words)
shown = b""
while seen.encode() not in shown:
    shown += os.read(window, 65536)
os.close(window)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
print(open(complaints).read())
`;

const python = pythonWith('pty');

test.skipIf(python === undefined).each([
  ['study', 'Which call'],
  ['study', 'Practise early?'],
  ['demo --step', 'x1'],
])(
  'a window closed in %s ends it as a hang-up does, without a complaint, at %s',
  async (words, seen) => {
    const at = world();
    const deck = at.file('small.md', '## Which call? {#call}\n\n`backward()`\n');
    const program = [process.execPath, PROGRAM, ...words.split(' ')];
    if (words === 'study') program.push(deck);
    if (seen === 'Practise early?') await at.run(['--decks', deck, 'answer', 'small/call', 'knew']);
    const complaints = join(at.folder, 'complaints.txt');
    const said = execFileSync(python ?? '', ['-c', CLOSE_WINDOW, seen, complaints, ...program], {
      env: { ...at.env(), TERM: 'xterm-256color' },
      encoding: 'utf8',
      timeout: 25_000,
    });
    expect(said.trim()).toBe('-1');
  },
);
