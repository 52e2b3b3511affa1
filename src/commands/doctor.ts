import { existsSync } from 'node:fs';
import { keepBackup } from '../backup/automatic.js';
import { examine, type Examination } from '../doctor/examine.js';
import type { Finding } from '../doctor/finding.js';
import { refuseDanglingLink } from '../progress/open-conf.js';
import { openProgress } from '../progress/progress.js';
import { stateFolder } from '../progress/state-folder.js';
import { safeJson, safeText } from '../safe-text.js';
import { countOf } from '../view/duration.js';
import { wrapText } from '../view/wrap.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { sayKept } from './keeping.js';
import { say } from './say.js';

const WORDS = { ok: 'ok    ', note: 'note  ', mended: 'mended', damage: 'DAMAGE' } as const;

/**
 * Verifies every line of every journal, the boxes, and what else lies in the state folder; mends what can be mended
 * without losing anything, after keeping a backup. The status says whether damage remains.
 */
export async function doctor(
  { json }: { json: boolean },
  context: CommandContext,
): Promise<ExitStatus> {
  const home = await stateFolder(context.home);
  refuseDanglingLink(home);
  if (!existsSync(home)) {
    if (json) context.out(`${safeJson({ ok: true, folder: home, events: 0, findings: [] })}\n`);
    else say(context, `There is no progress yet in ${safeText(home)}.`);
    return EXIT.done;
  }
  const examination = await examine(context.home, home, context);
  const { backup, findings } = await mend(examination, home, context);
  const damaged = findings.filter(({ state }) => state === 'damage').length;
  if (json) {
    const { events } = examination;
    context.out(`${safeJson({ ok: damaged === 0, folder: home, events, findings })}\n`);
  } else {
    for (const finding of findings) sayFinding(finding, context);
    say(
      context,
      damaged === 0
        ? `All is well in ${safeText(home)}: ${countOf(examination.events, 'event')}.`
        : `${countOf(damaged, 'damage')} in ${safeText(home)} could not be mended. Everything else counts.`,
    );
    sayKept(backup, context);
  }
  return damaged === 0 ? EXIT.done : EXIT.failed;
}

/** Does the repairs, if there are any, and says of each finding what became of it. */
async function mend(
  { examined, readable, rules }: Examination,
  home: string,
  context: CommandContext,
): Promise<{ findings: Finding[]; backup: string | undefined }> {
  const repairs = examined.filter(({ repair }) => repair !== undefined);
  const backup =
    repairs.length > 0 && readable ? keepBackup(home, 'doctor', context.now()) : undefined;
  const findings = examined.map(({ finding, repair }): Finding => {
    if (repair === undefined) return finding;
    repair();
    return { ...finding, state: 'mended' };
  });
  if (repairs.length > 0 && readable) {
    const progress = await openProgress(context.home, rules, context);
    progress.close();
  }
  return { findings, backup };
}

function sayFinding({ state, file, message }: Finding, context: CommandContext): void {
  const text = `${WORDS[state]}  ${safeText(file)}: ${safeText(message)}`;
  const lines = context.isTerminal
    ? wrapText(text, context.surface.width, { hangingIndent: WORDS.ok.length + 2 })
    : [text];
  context.out(`${lines.join('\n')}\n`);
}
