#!/usr/bin/env node
'use strict';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `autodiff-tutor needs Node.js 20.19 or newer, and this is ${process.versions.node}.\n` +
      'Install a current version from https://nodejs.org and try again.\n',
  );
  process.exitCode = 1;
} else {
  load()
    .start(process.argv.slice(2), process)
    .then(
      (status) => {
        process.exitCode = status;
      },
      (error) => {
        process.exitCode = 1;
        throw error;
      },
    );
}

function load() {
  try {
    return require('../dist/start.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    process.stderr.write('autodiff-tutor has not been built here. Build it with: npm ci\n');
    process.exit(1);
  }
}
