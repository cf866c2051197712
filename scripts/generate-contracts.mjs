/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Writes what the openapi.yaml of each backend is turned into; with --check it
// only says which of these files are out of date. Arguments name domains.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractDomains, contractFiles } from './lib/contracts.mjs';
import { root } from './lib/paths.mjs';
import { StewardError } from './lib/StewardError.mjs';

async function generate(args) {
  const isCheck = args.includes('--check');
  const named = args.filter(arg => !arg.startsWith('--'));
  const unknown = named.find(name => !contractDomains().includes(name));
  if (unknown) {
    throw new StewardError(
      `${unknown} has no openapi.yaml in its backend. Use one of: ${contractDomains().join(
        ', ',
      )}.`,
    );
  }
  const domains = named.length > 0 ? named : contractDomains();
  const files = (await Promise.all(domains.map(contractFiles))).flat();
  const stale = files.filter(({ path, text }) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  if (isCheck && stale.length > 0) {
    throw new StewardError(
      `${stale
        .map(({ path }) => path)
        .join(', ')} differ from openapi.yaml. Run "yarn generate".`,
    );
  }
  for (const { path, text } of stale) {
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
}

generate(process.argv.slice(2)).catch(error => {
  process.stderr.write(
    error instanceof StewardError
      ? `\nSteward: ${error.message}\n`
      : `\n${error.stack}\n`,
  );
  process.exit(1);
});
