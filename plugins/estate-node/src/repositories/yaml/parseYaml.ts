/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Document,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  YAMLError,
} from 'yaml';
import { measureValue } from './measureValue';
import { UnresolvedValue } from './UnresolvedValue';

/** Larger files are no manifests that a person wrote. @public */
export const MAX_YAML_BYTES = 1024 * 1024;
const MAX_SIZE = { nodes: 500_000, depth: 100 };

/** What is wrong with a YAML file, and where. @public */
export interface YamlProblem {
  file: string;
  /** From 1. */
  line?: number;
  reason: string;
}

/** A parsed file, or what is wrong with it. @public */
export interface ParsedYaml {
  value?: unknown;
  problem?: YamlProblem;
  /** The line that a field begins on, from 1. */
  lineOf(path: (string | number)[]): number | undefined;
}

/** Called for each custom tag; what it gives replaces the value. @public */
export type TagResolver = (tag: string, argument: string) => unknown;

/**
 * Parses YAML 1.2 with anchors and merge keys the way Go's yaml.v3 reads them:
 * duplicate keys are an error, `yes` and `on` are texts. Numbers written with
 * leading zeros stay texts, so that an account id keeps all its digits. Custom
 * tags become an {@link UnresolvedValue} unless `resolveTag` knows better.
 *
 * @public
 */
export function parseYaml(
  text: string,
  file: string,
  resolveTag?: TagResolver,
): ParsedYaml {
  const lines = new LineCounter();
  const failed = (reason: string, line?: number): ParsedYaml => ({
    problem: { file, line, reason },
    lineOf: () => undefined,
  });
  if (Buffer.byteLength(text) > MAX_YAML_BYTES) {
    return failed(`is larger than ${MAX_YAML_BYTES / 1024} KiB`);
  }
  try {
    const document = parseDocument(text, {
      version: '1.2',
      merge: true,
      lineCounter: lines,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) {
      return failed(firstLine(error), lines.linePos(error.pos[0]).line);
    }
    replaceTags(document, resolveTag);
    const value: unknown = document.toJS({ maxAliasCount: -1 });
    // Aliases share one value, so that only a walk over all of them is large.
    const size = measureValue(value, MAX_SIZE);
    if (size.nodes > MAX_SIZE.nodes) {
      return failed(
        `expands to more than ${MAX_SIZE.nodes} values by its aliases`,
      );
    }
    if (size.depth > MAX_SIZE.depth) {
      return failed(`is nested deeper than ${MAX_SIZE.depth} levels`);
    }
    return { value, lineOf: path => lineOf(document, lines, path) };
  } catch (cause) {
    return failed(cause instanceof Error ? cause.message : String(cause));
  }
}

function firstLine(error: YAMLError): string {
  return error.message
    .split('\n')[0]
    .replace(/ at line \d+, column \d+:?$/, '');
}

function replaceTags(document: Document, resolveTag?: TagResolver): void {
  visit(document, {
    Node: (_key, node) => {
      if ('tag' in node && node.tag && !node.tag.startsWith('tag:yaml.org,')) {
        const argument = isScalar(node)
          ? node.source ?? String(node.value ?? '')
          : '';
        const resolved = resolveTag?.(node.tag, argument);
        const replacement = new Scalar(
          resolved ?? new UnresolvedValue(`${node.tag} ${argument}`.trim()),
        );
        replacement.anchor = node.anchor;
        return replacement;
      }
      if (
        isScalar(node) &&
        typeof node.value === 'number' &&
        /^0\d+$/.test(node.source ?? '')
      ) {
        node.value = node.source;
      }
      return undefined;
    },
  });
}

/** The line of a field, or of what it would be in when it is not there. */
function lineOf(
  document: Document,
  lines: LineCounter,
  path: (string | number)[],
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return lines.linePos(node.range[0]).line;
    }
  }
  return undefined;
}
