/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';

/** Where the reference is written. */
export const referencePath = 'docs/configuration.md';

const intro = `# Configuration

Every key of every package, as its \`config.d.ts\` describes it. \`yarn generate\`
writes this page. A key that nobody reads, or a value that is not valid, is named at
start with its reason and what to write instead; the rest of the plugin works on.

A key marked **secret** never reaches a browser or a log; one marked **frontend**
does.
`;

/** The page that describes every key. */
export function configurationReference() {
  const sections = ['plugins', 'packages']
    .flatMap(folder =>
      readdirSync(join(root, folder)).map(name => join(folder, name)),
    )
    .filter(folder => existsSync(join(root, folder, 'config.d.ts')))
    .sort()
    .map(sectionOf);
  return [intro, ...sections].join('\n');
}

function sectionOf(folder) {
  const file = join(root, folder, 'config.d.ts');
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const types = new Map([
    ...source.statements
      .filter(ts.isInterfaceDeclaration)
      .map(one => [one.name.text, one]),
    ...source.statements
      .filter(ts.isTypeAliasDeclaration)
      .map(one => [one.name.text, one.type]),
  ]);
  const config = types.get('Config');
  const rows = keysOf(config, '', { source, types });
  const readme = existsSync(join(root, folder, 'README.md'))
    ? `[\`${folder}\`](../${folder}/README.md)`
    : `\`${folder}\``;
  return `## ${readme}

| key | value | what it is |
| --- | ----- | ---------- |
${rows
  .map(({ key, type, words }) => `| \`${key}\` | ${type} | ${escaped(words)} |`)
  .join('\n')}
`;
}

/** The keys below a type: a row each, for lists and maps too. */
function keysOf(type, path, scope) {
  return membersOf(type).flatMap(member => {
    const name = ts.isIndexSignatureDeclaration(member)
      ? `<${member.parameters[0].name.getText()}>`
      : member.name.text;
    const key = path ? `${path}.${name}` : name;
    const { inner, suffix } = unwrap(member.type, scope);
    const words = wordsOf(member);
    if (inner.length === 0) {
      return [{ key, type: typeWords(member.type, scope), words }];
    }
    const below = inner.flatMap(one =>
      keysOf(one, `${key}${suffix}${variantOf(one)}`, scope),
    );
    return words ? [{ key, type: '', words }, ...below] : below;
  });
}

function membersOf(type) {
  return type.members.filter(
    member =>
      ts.isPropertySignature(member) || ts.isIndexSignatureDeclaration(member),
  );
}

/** The object types inside a type, and whether they stand in a list. */
function unwrap(type, scope) {
  if (ts.isParenthesizedTypeNode(type)) {
    return unwrap(type.type, scope);
  }
  if (ts.isArrayTypeNode(type)) {
    return { ...unwrap(type.elementType, scope), suffix: '[]' };
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    if (name === 'Array' || name === 'ReadonlyArray') {
      return { ...unwrap(type.typeArguments[0], scope), suffix: '[]' };
    }
    const declared = scope.types.get(name);
    if (declared && !ts.isInterfaceDeclaration(declared)) {
      return unwrap(declared, scope);
    }
    return { inner: declared ? [declared] : [], suffix: '' };
  }
  if (ts.isUnionTypeNode(type)) {
    const parts = type.types.map(one => unwrap(one, scope));
    return {
      inner: parts.flatMap(({ inner }) => inner),
      suffix: parts.find(({ suffix }) => suffix)?.suffix ?? '',
    };
  }
  return { inner: ts.isTypeLiteralNode(type) ? [type] : [], suffix: '' };
}

/** Which of several objects it is, where a fixed \`type\` says so. */
function variantOf(type) {
  const fixed = membersOf(type).find(
    member =>
      ts.isPropertySignature(member) &&
      member.type &&
      ts.isLiteralTypeNode(member.type),
  );
  return fixed ? `(${fixed.name.text}: ${fixed.type.literal.text})` : '';
}

function typeWords(type, scope) {
  const { source, types } = scope;
  const alias = ts.isTypeReferenceNode(type)
    ? types.get(type.typeName.getText())
    : undefined;
  if (alias) {
    return typeWords(alias, scope);
  }
  const text = type
    .getText(source)
    .replace(/\s+/g, ' ')
    .replace(/SchedulerServiceTaskScheduleDefinitionConfig/g, 'schedule')
    .replace(/HumanDuration/g, 'duration')
    .replace(/Partial<schedule>/g, 'schedule');
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function wordsOf(member) {
  const [doc] = ts.getJSDocCommentsAndTags(member);
  const text = doc ? ts.getTextOfJSDocComment(doc.comment) ?? '' : '';
  const visibility = ts
    .getJSDocTags(member)
    .find(({ tagName }) => /isibility$/.test(tagName.text));
  const mark = visibility
    ? ` **${ts.getTextOfJSDocComment(visibility.comment).trim()}**`
    : '';
  return `${text.replace(/\s+/g, ' ')}${mark}`.trim();
}

function escaped(words) {
  return words.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
