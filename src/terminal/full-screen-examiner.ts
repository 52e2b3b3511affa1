import { kindOf } from '../kinds/registry.js';
import type { LoadTrace } from '../kinds/common/full-screen-room.js';
import type { Examiner } from '../question/examiner.js';
import { tellingDialogue } from './telling.js';
import { openFullScreenStage, type TerminalParts } from './full-screen-stage.js';

/** The examiner of a learner at a terminal: one screen a question, one key a step. */
export function openFullScreenExaminer(parts: TerminalParts, loadTrace: LoadTrace): Examiner {
  const stage = openFullScreenStage(parts);
  return {
    async ask(question) {
      const { item } = question;
      const room = await kindOf(item).fullScreen();
      return stage.turnOf(() => room.examine(item, question, { put: stage.put, loadTrace }));
    },
    tell(telling) {
      return stage.turnOf(() => stage.put(tellingDialogue(telling)));
    },
    aside(run) {
      stage.aside(run);
    },
    close() {
      stage.close();
    },
  };
}
