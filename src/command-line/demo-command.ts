import { addDemoLesson } from './demo-lesson-command.js';
import { addDemoTrain } from './demo-train-command.js';
import { expressionLast } from './expression-last.js';
import type { CommandGroup } from './wiring.js';

interface DemoFlags {
  readonly at?: string;
  readonly format?: string;
  readonly json?: true;
  readonly output?: string;
}

/** `demo`: the chain rule on the learner's own numbers. */
export const demoCommand: CommandGroup = {
  names: ['demo'],
  register(program, run) {
    const demo = program
      .command('demo')
      .description('watch the chain rule work, step by step')
      .argument('[expression]', 'such as "x*y + sin(x)"; - reads requests as JSON lines')
      .option('--at <values>', 'values of its variables: x=2,y=3')
      .option('--format <name>', 'text (the default) or json')
      .option('--json', 'one JSON document: the same as --format json')
      .option('--output <file>', 'write it to a file')
      .helpCommand(false)
      // An expression may come in several words.
      .allowExcessArguments()
      .action(async (_first, flags: DemoFlags, command: { args: string[] }) => {
        const { at, output } = flags;
        const format = flags.json === true ? 'json' : flags.format;
        const expression = command.args.length === 0 ? undefined : command.args.join(' ');
        await run(async (context) => {
          const { demo: show } = await import('../commands/demo.js');
          return show({ expression, at, format, output }, context);
        });
      });
    // What is no expression is a command of its own, with its own options.
    addDemoTrain(demo, run);
    addDemoLesson(demo, run);
  },
  arrange: (argv, program) => expressionLast(argv, 'demo', program),
};
