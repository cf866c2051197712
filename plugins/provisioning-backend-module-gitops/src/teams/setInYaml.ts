/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  Node,
  parseDocument,
  stringify,
  visit,
  YAMLMap,
} from 'yaml';

/** Where a value cannot be changed alone, and why. */
export interface PlaceInYaml {
  line: number;
  /** Dots between: `resourceQuota.requests`. */
  field: string;
  /** What is there. */
  reason: string;
}

/**
 * Sets one scalar in a YAML text by changing its characters alone: comments,
 * line ends and the layout of all else stay. What an anchor shares with other
 * places is not changed.
 *
 * @param path - Keys of maps; those that are missing are added.
 */
export function setInYaml(
  text: string,
  path: readonly string[],
  value: unknown,
): { text: string } | { shared: PlaceInYaml } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const shared = new Set<string>();
  visit(document, {
    Alias: (_key, alias) => {
      shared.add(alias.source);
    },
  });
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  let node: Node | null = document.contents;
  for (let depth = 0; ; depth++) {
    const field = path.slice(0, depth).join('.');
    const reason = node && reasonNotToTouch(node, shared);
    if (node && reason) {
      const { line } = lines.linePos(node.range?.[0] ?? 0);
      return { shared: { line, field, reason } };
    }
    const rest = path.slice(depth);
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && key.value === rest[0],
      );
      if (!pair) {
        return { text: insert(text, node, nested(rest, value), end) };
      }
      if (pair.value === null) {
        node = null;
      } else {
        node = pair.value as Node;
      }
      continue;
    }
    if (isScalar(node) && node.range) {
      const [start, stop] = node.range;
      const empty = start === stop || node.value === null;
      const written =
        rest.length === 0
          ? stringify(value).trim()
          : inline(nested(rest, value));
      const space = empty && text[start - 1] === ':' ? ' ' : '';
      return {
        text: text.slice(0, start) + space + written + text.slice(stop),
      };
    }
    return { text: text + end + block(nested(path, value), 0, end) };
  }
}

function reasonNotToTouch(
  node: Node,
  shared: ReadonlySet<string>,
): string | undefined {
  if (isAlias(node)) {
    return `it is the alias *${node.source}`;
  }
  const { anchor } = node as { anchor?: string };
  return anchor && shared.has(anchor)
    ? `other places of the file use it as *${anchor}`
    : undefined;
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function block(value: unknown, indent: number, end: string): string {
  return stringify(value, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => ' '.repeat(indent) + line)
    .join(end);
}

/** Adds members behind the last one of a map. */
function insert(
  text: string,
  map: YAMLMap,
  members: unknown,
  end: string,
): string {
  const [start, stop] = map.range ?? [0, text.length];
  if (map.flow) {
    const close = text.lastIndexOf('}', stop - 1);
    const before = text.slice(0, close).trimEnd();
    const comma = map.items.length > 0 && !before.endsWith(',') ? ',' : '';
    return `${before}${comma} ${inline(members)
      .slice(1, -1)
      .trim()} ${text.slice(close)}`;
  }
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const last = text.slice(0, stop).trimEnd().length;
  const lineEnd = text.slice(last).search(/\r?\n|$/) + last;
  return (
    text.slice(0, lineEnd) +
    end +
    block(members, indent, end) +
    text.slice(lineEnd)
  );
}
