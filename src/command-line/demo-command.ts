import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import type { CommandGroup } from './wiring.js';

/** `demo`: the chain rule on the learner's own numbers. */
export const demoCommand: CommandGroup = {
  names: ['demo'],
  register(program, run) {
    program
      .command('demo')
      .description('watch the chain rule work, step by step')
      .argument('[expression]', 'such as "x*y + sin(x)"; - reads requests as JSON lines')
      .option('--at <values>', 'values of its variables: x=2,y=3')
      .option('--json', 'one JSON document')
      // An expression may well begin with a minus sign.
      .allowUnknownOption()
      .allowExcessArguments()
      .action(async (_first, flags: { at?: string; json?: true }, command: { args: string[] }) => {
        const expression = oneExpression(command.args);
        await run(async (context) => {
          const { demo } = await import('../commands/demo.js');
          return demo({ expression, at: flags.at, json: flags.json === true }, context);
        });
      });
  },
};

/** Everything that is no option, quoted or not, is one expression; a long option that is none is a mistake. */
function oneExpression(words: readonly string[]): string | undefined {
  const option = words.find((word) => word.startsWith('--'));
  if (option !== undefined) {
    throw new UserError(
      `demo has no option ${safeText(option)}.`,
      'It has --at x=2,y=3 and --json.',
      2,
    );
  }
  return words.length === 0 ? undefined : words.join(' ');
}
