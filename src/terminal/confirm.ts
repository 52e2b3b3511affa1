/** What came of a yes-or-no question. */
export type Confirmation = 'yes' | 'no' | 'interrupted';

/**
 * Asks a yes-or-no question; Enter means `byDefault`. `inquirer` is loaded only here, because it brings every prompt it has.
 */
export async function confirm(message: string, byDefault = true): Promise<Confirmation> {
  const { default: inquirer } = await import('inquirer');
  try {
    const { yes } = await inquirer.prompt<{ yes: boolean }>([
      { type: 'confirm', name: 'yes', message, default: byDefault },
    ]);
    return yes ? 'yes' : 'no';
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return 'interrupted';
    throw error;
  }
}
