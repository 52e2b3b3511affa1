import type { Command } from 'commander';
import { onlyJson } from './only-json.js';
import type { Run } from './wiring.js';

/** Adds `demo lesson`: a museum of mistakes. */
export function addDemoLesson(demo: Command, run: Run): void {
  demo
    .command('lesson')
    .description('see a mistake that people make, wrong and then right')
    .argument('[name]', 'which one; without it, the list')
    .option('--json', 'one JSON document')
    .allowExcessArguments(false)
    // Those of demo, which lesson does not have.
    .configureHelp({ showGlobalOptions: false })
    .action(async (name: string | undefined) => {
      const json = onlyJson(demo, 'lesson');
      await run(async (context) => {
        const { demoLesson } = await import('../commands/demo/lesson.js');
        return demoLesson({ name, json }, context);
      });
    });
}
