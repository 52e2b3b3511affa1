/** The folder boundaries of src/, each with its reason. */
const pure =
  '^src/(deck|identity|schedule|simulation|autodiff|training|lessons|mistakes|practice|question|kinds|search|view|walk)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-folders-touch-nothing-outside',
      comment:
        'Time, files and the terminal are arguments, so that every rule can be tested as a function.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'autodiff-stands-alone',
      comment: 'The engine knows numbers, not decks or learners.',
      severity: 'error',
      from: { path: '^src/autodiff/' },
      to: {
        path: '^src/',
        pathNot: ['^src/autodiff/', '^src/(user-error|safe-text|nearest|lazily)\\.ts$'],
      },
    },
    {
      name: 'training-knows-the-engine',
      comment: 'Training is weights and losses; views decide how they look.',
      severity: 'error',
      from: { path: '^src/training/' },
      to: { path: '^src/', pathNot: '^src/(training|autodiff)/' },
    },
    {
      name: 'lessons-know-the-engine',
      comment: 'A lesson is numbers and texts; views decide how it looks.',
      severity: 'error',
      from: { path: '^src/lessons/' },
      to: { path: '^src/', pathNot: '^src/(lessons/|autodiff/|nearest)' },
    },
    {
      name: 'deck-stands-alone',
      comment:
        'A deck is text in, items and diagnostics out; of the item kinds it knows only the registry.',
      severity: 'error',
      from: { path: '^src/deck/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/deck/',
          '^src/kinds/(kind|registry)\\.ts$',
          '^src/(user-error|safe-text|nearest|lazily)\\.ts$',
        ],
      },
    },
    {
      name: 'identity-knows-items',
      comment:
        'Whether two items are the same follows from their content, not from who learns them.',
      severity: 'error',
      from: { path: '^src/identity/' },
      to: { path: '^src/', pathNot: '^src/((identity|deck)/|kinds/(kind|registry)|text-hash)' },
    },
    {
      name: 'kinds-are-rooms-of-their-own',
      comment:
        'Everything specific to an item kind is in its folder; only the registry looks inside.',
      severity: 'error',
      from: { path: '^src/(?:kinds/([^/]+)/|[^k])', pathNot: '^src/kinds/kinds\\.ts$' },
      to: { path: '^src/kinds/[^/]+/', pathNot: ['^src/kinds/common/', '^src/kinds/$1/'] },
    },
    {
      name: 'kinds-know-items-and-screens',
      comment: 'A kind is read, asked and drawn; the effect of an answer is decided above it.',
      severity: 'error',
      from: { path: '^src/kinds/' },
      to: { path: '^src/(commands|library|progress|backup|doctor|sync|terminal)/' },
    },
    {
      name: 'schedule-stands-alone',
      comment: 'The boxes know ids, days and grades, not what an item says.',
      severity: 'error',
      from: { path: '^src/schedule/' },
      to: { path: '^src/', pathNot: '^src/(schedule/|text-hash)' },
    },
    {
      name: 'simulation-knows-the-schedule',
      comment:
        'Schedules are tried on memories; it does not matter whose progress or decks these represent.',
      severity: 'error',
      from: { path: '^src/simulation/' },
      to: { path: '^src/', pathNot: '^src/((simulation|schedule)/|seeded-random|text-hash)' },
    },
    {
      name: 'search-knows-texts',
      comment: 'Search depends only on words; which items they come from is known above it.',
      severity: 'error',
      from: { path: '^src/search/' },
      to: { path: '^src/', pathNot: '^src/(search/|lazily)' },
    },
    {
      name: 'question-knows-items-and-grades',
      comment: 'How a question is answered does not depend on how it looks or where it is stored.',
      severity: 'error',
      from: { path: '^src/question/' },
      to: {
        path: '^src/',
        pathNot: '^src/((question|deck|schedule)/|lazily|seeded-random|text-hash)',
      },
    },
    {
      name: 'walk-knows-traces-and-keys',
      comment: 'Keys step a walk through a trace; views draw its state.',
      severity: 'error',
      from: { path: '^src/walk/' },
      to: { path: '^src/', pathNot: '^src/(walk|autodiff|mistakes|question)/' },
    },
    {
      name: 'mistakes-know-the-engine',
      comment:
        'A mistake is a rule run on a tape; who makes it, and where it is shown, does not matter.',
      severity: 'error',
      from: { path: '^src/mistakes/' },
      to: { path: '^src/', pathNot: '^src/(mistakes|autodiff)/' },
    },
    {
      name: 'practice-knows-numbers',
      comment: 'A skill is numbers, formulas and mistakes; decks hold its text, views show it.',
      severity: 'error',
      from: { path: '^src/practice/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/((practice|autodiff|mistakes|training)/|nearest|safe-text|user-error|seeded-random|text-hash|lazily)',
      },
    },
    {
      name: 'progress-knows-the-schedule',
      comment: 'Progress folds events into boxes; what the items say is none of its business.',
      severity: 'error',
      from: { path: '^src/progress/' },
      to: { path: '^src/', pathNot: '^src/(progress/|schedule/|user-error|safe-text|text-hash)' },
    },
    {
      name: 'backup-and-doctor-know-progress',
      comment: 'Storing and repairing files is left to the code that knows their format.',
      severity: 'error',
      from: { path: '^src/(backup|doctor)/' },
      to: {
        path: '^src/',
        pathNot: '^src/(backup/|doctor/|progress/|schedule/|user-error|safe-text)',
      },
    },
    {
      name: 'sync-exchanges-journals',
      comment: 'Sync needs the journals and git; the command does the talking.',
      severity: 'error',
      from: { path: '^src/sync/' },
      to: { path: '^src/', pathNot: '^src/(sync/|progress/|schedule/|user-error|safe-text)' },
    },
    {
      name: 'few-start-processes',
      comment:
        'Only two places start other programs: git and the editor. Both know what they pass on.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sync/git|terminal/editor)\\.ts$' },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'view-draws-data',
      comment: 'A view turns data into text; it reads no file and runs no command.',
      severity: 'error',
      from: { path: '^src/view/' },
      to: { path: '^src/(commands|library|progress|backup|doctor|sync|terminal)/' },
    },
    {
      name: 'terminal-knows-no-command',
      comment:
        'The terminal shows and asks; questions and the effect of answers are decided above it.',
      severity: 'error',
      from: { path: '^src/terminal/' },
      to: { path: '^src/(commands|library|progress|backup|doctor|sync)/' },
    },
    {
      name: 'only-terminal-touches-the-terminal',
      comment: 'Only one place knows about the terminal, so that everything else runs in a pipe.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/terminal/' },
      to: { path: 'node_modules/(chalk|inquirer|@inquirer)/' },
    },
    {
      name: 'only-progress-opens-conf',
      comment: 'There is only one way to the stored state.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/progress/' },
      to: { path: 'node_modules/conf/' },
    },
    {
      name: 'nothing-imports-the-command-line',
      comment: 'The command line wires everything; nothing may depend on how it is wired.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(start|cli|command-line)' },
      to: { path: '^src/(cli|command-line)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'] },
  },
};
