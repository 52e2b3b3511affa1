#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `autodiff-tutor needs Node.js 20.19 or newer, and this is ${process.versions.node}.\n` +
      'Install a current version from https://nodejs.org and try again.\n',
  );
  process.exitCode = 1;
} else {
  const { start } = await import('../dist/start.js');
  process.exitCode = await start(process.argv.slice(2), process);
}
