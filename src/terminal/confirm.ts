/**
 * Asks a yes-or-no question; Enter means yes, Ctrl-C means no. `inquirer` is loaded only here, because it
 * brings every prompt it has.
 */
export async function confirm(message: string): Promise<boolean> {
  const { default: inquirer } = await import('inquirer');
  try {
    const { yes } = await inquirer.prompt<{ yes: boolean }>([
      { type: 'confirm', name: 'yes', message, default: true },
    ]);
    return yes;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return false;
    throw error;
  }
}
