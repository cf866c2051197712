/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import * as attw from '@arethetypeswrong/core';
import { isBuiltin } from 'node:module';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import typescript from 'typescript';

/**
 * What the build of Backstage's own CLI always writes: the order of its export
 * conditions, the condition `backstage`, and ES modules under `.esm.js`.
 */
const writtenByBackstage = new Set([
  'CJS_WITH_ESMODULE_DEFAULT_EXPORT',
  'EXPORTS_TYPES_SHOULD_BE_FIRST',
  'EXPORTS_VALUE_INVALID',
  'EXPORTS_TYPES_INVALID_FORMAT',
  'FILE_INVALID_FORMAT',
  'TYPES_NOT_EXPORTED',
  'CJSOnlyExportsDefault',
  'FallbackCondition',
  'UnexpectedModuleSyntax',
]);

/**
 * Finds what would go wrong for somebody who installs a packed package: types
 * that do not resolve, imports that its manifest does not declare, a missing
 * license or README. What nothing imports is found by knip, in the sources.
 *
 * @param bytes - the tarball
 * @returns one sentence for each problem
 */
export async function checkPackage(bytes) {
  const content = attw.createPackageFromTarballData(new Uint8Array(bytes));
  const prefix = `/node_modules/${content.packageName}/`;
  const files = content
    .listFiles()
    .filter(file => file.startsWith(prefix))
    .map(file => file.slice(prefix.length));
  const manifest = JSON.parse(content.readFile(`${prefix}package.json`));
  return [
    ...missingFiles(files),
    ...importProblems(files, manifest, file =>
      content.readFile(`${prefix}${file}`),
    ),
    ...(await publishProblems(bytes)),
    ...(await typeProblems(content)),
  ];
}

function missingFiles(files) {
  return ['LICENSE', 'README.md']
    .filter(name => !files.includes(name))
    .map(name => `has no ${name}`);
}

function importProblems(files, manifest, read) {
  const declared = new Set([
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
    manifest.name,
  ]);
  const undeclared = new Map();
  for (const file of files.filter(name => /\.(js|mjs|cjs|d\.ts)$/.test(name))) {
    for (const name of packagesIn(read(file))) {
      if (!declared.has(name) && !undeclared.has(name)) {
        undeclared.set(name, file);
      }
    }
  }
  return [...undeclared].map(
    ([name, file]) =>
      `imports ${name} in ${file}: add it to dependencies in package.json`,
  );
}

function packagesIn(text) {
  return typescript
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter(specifier => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map(specifier =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

async function publishProblems(bytes) {
  const tarball = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  );
  const { messages, pkg } = await publint({
    pack: { tarball },
    level: 'warning',
    strict: false,
  });
  return messages
    .filter(({ code }) => !writtenByBackstage.has(code))
    .map(message => formatMessage(message, pkg, { color: false }));
}

async function typeProblems(content) {
  const { problems = [] } = await attw.checkPackage(content);
  return problems
    .filter(({ kind }) => !writtenByBackstage.has(kind))
    .map(({ kind, entrypoint, resolutionKind, ...rest }) =>
      [
        `types: ${kind}`,
        entrypoint && `of ${entrypoint}`,
        resolutionKind && `for ${resolutionKind}`,
        rest.fileName,
      ]
        .filter(Boolean)
        .join(' '),
    );
}
