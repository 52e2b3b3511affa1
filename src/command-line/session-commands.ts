import type { Command } from 'commander';
import { LEVELS, type Level } from '../deck/item.js';
import { collectLevels, collectWords, count, positive } from './values.js';
import type { CommandGroup } from './wiring.js';

/** The options by which items are chosen and sessions held, as commander hands them over. */
interface SessionFlags {
  readonly level?: Level[];
  readonly tag?: string[];
  readonly limit?: number;
  readonly seed?: string;
  readonly plain?: true;
}

interface StudyFlags extends SessionFlags {
  readonly new?: number;
  readonly early?: true;
  readonly all?: true;
}

/** `study`, `quiz` and `practice`: the commands that ask questions. */
export const sessionCommands: CommandGroup = {
  names: ['study', 'quiz', 'practice'],
  register(program, run) {
    withSessionOptions(program.command('study').description('recall what is due'))
      .option('--new <n>', 'so many new items, instead of what is left for today', count)
      .option('--early', 'go on with what is not due yet; nothing is promoted')
      .option('--all', 'all that is due, though it is spread over days')
      .action(async (decks: string[], flags: StudyFlags) => {
        const { new: newLimit, early, all } = flags;
        const options = { newLimit, early: early === true, all: all === true };
        await run(async (context) => {
          const { study } = await import('../commands/study.js');
          return study({ ...sessionOptions(decks, flags), ...options }, context);
        });
      });

    withSessionOptions(program.command('quiz').description('be tested'))
      .option('--all', 'a mock exam of every quiz item; nothing is scheduled')
      .action(async (decks: string[], flags: SessionFlags & { all?: true }) => {
        await run(async (context) => {
          const { quiz } = await import('../commands/quiz.js');
          return quiz({ ...sessionOptions(decks, flags), all: flags.all === true }, context);
        });
      });

    program
      .command('practice')
      .description('compute with fresh numbers; no box is touched')
      .argument('[id...]', 'skills, as due names them, or decks')
      .option('--count <n>', 'so many questions, instead of one of each skill', positive)
      .option('--seed <text>', 'the same numbers each time')
      .option('--plain', 'plain lines instead of the full screen')
      .option('--json', 'the questions with their answers, one JSON document a line')
      .action(
        async (
          ids: string[],
          flags: { count?: number; seed?: string; plain?: true; json?: true },
        ) => {
          const { count: wanted, seed, plain, json } = flags;
          await run(async (context) => {
            const { practice } = await import('../commands/practice.js');
            const options = {
              ids,
              count: wanted,
              seed,
              plain: plain === true,
              json: json === true,
            };
            return practice(options, context);
          });
        },
      );
  },
};

/** The options that choose items; `due` takes them as well. */
export function withChoiceOptions(command: Command): Command {
  return command
    .argument('[deck...]', 'names or paths of decks')
    .option('--level <levels>', `only these levels: ${LEVELS.join(', ')}`, collectLevels)
    .option('--tag <tags>', 'only items with one of these tags', collectWords);
}

function withSessionOptions(command: Command): Command {
  return withChoiceOptions(command)
    .option('--limit <n>', 'at most so many questions', positive)
    .option('--seed <text>', 'shuffle options the same way each time')
    .option('--plain', 'plain lines instead of the full screen');
}

/** What `withChoiceOptions` gathered. */
export function choiceOf(decks: string[], { level, tag }: Pick<SessionFlags, 'level' | 'tag'>) {
  return { decks, levels: level ?? [], tags: tag ?? [] };
}

function sessionOptions(decks: string[], flags: SessionFlags) {
  const { limit, seed, plain } = flags;
  return { ...choiceOf(decks, flags), limit, seed, plain: plain === true };
}
