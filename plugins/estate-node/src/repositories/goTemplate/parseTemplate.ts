/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateBlock, TemplateBranch, TemplateNode } from './Expression';
import { parseExpression } from './parseExpression';
import { TemplateError } from './TemplateError';

/** What actions of a template stand between. */
export type TemplateDelimiters = readonly [left: string, right: string];

/** The delimiters of Go where nobody says otherwise. */
export const GO_DELIMITERS: TemplateDelimiters = ['{{', '}}'];

type Piece = { text: string } | { action: string };
type Open = { node: TemplateBlock; inElse: boolean };

/**
 * Parses the part of Go's text/template that is evaluated here: field paths,
 * variables, pipelines, `if`, `with` and `range`. All else (`define`,
 * `template`, `break`) is refused by name.
 *
 * Source: https://pkg.go.dev/text/template#hdr-Actions
 */
export function parseTemplate(
  text: string,
  delimiters: TemplateDelimiters = GO_DELIMITERS,
): TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: Open[] = [];
  let body = root;

  for (const piece of split(text, delimiters)) {
    if ('text' in piece) {
      body.push({ type: 'text', text: piece.text });
      continue;
    }
    const source = piece.action;
    const [, keyword = '', rest = ''] =
      /^(if|with|range|else if|else with|else|end|define|template|block|break|continue)\b\s*([\s\S]*)$/.exec(
        source,
      ) ?? [];
    const current = open.at(-1);
    if (source.startsWith('/*')) {
      continue;
    } else if (keyword === 'if' || keyword === 'with' || keyword === 'range') {
      const { names, branch } = firstBranch(keyword, rest);
      const node: TemplateBlock = {
        type: keyword,
        names,
        branches: [branch],
        otherwise: [],
        source,
      };
      body.push(node);
      open.push({ node, inElse: false });
      body = branch.body;
    } else if (current && continues(current, keyword)) {
      const branch = { value: parseExpression(rest), body: [] };
      current.node.branches.push(branch);
      body = branch.body;
    } else if (keyword === 'else' && current && !current.inElse) {
      current.inElse = true;
      body = current.node.otherwise;
    } else if (keyword === 'end' && current) {
      open.pop();
      body = innermost(open) ?? root;
    } else if (keyword) {
      throw new TemplateError(source, `\`${keyword}\` is not evaluated here`);
    } else {
      body.push(statement(source));
    }
  }
  if (open.length > 0) {
    throw new TemplateError(open[0].node.source, 'has no end');
  }
  return root;
}

function firstBranch(
  keyword: TemplateBlock['type'],
  text: string,
): { names: string[]; branch: TemplateBranch } {
  const [, declared, value = text] =
    /^(\$\w+(?:\s*,\s*\$\w+)?)\s*:=\s*([\s\S]+)$/.exec(text) ?? [];
  const names = declared?.split(/\s*,\s*/) ?? [];
  if (names.length > 1 && keyword !== 'range') {
    throw new TemplateError(text, 'only `range` declares two variables');
  }
  return { names, branch: { value: parseExpression(value), body: [] } };
}

/** `else if` of an `if`, `else with` of a `with`. */
function continues(current: Open, keyword: string): boolean {
  return (
    !current.inElse &&
    current.node.type !== 'range' &&
    keyword === `else ${current.node.type}`
  );
}

function innermost(open: Open[]): TemplateNode[] | undefined {
  const last = open.at(-1);
  return last?.inElse ? last.node.otherwise : last?.node.branches.at(-1)?.body;
}

function statement(source: string): TemplateNode {
  const assignment = /^(\$\w+)\s*(:?)=\s*([\s\S]+)$/.exec(source);
  return assignment
    ? {
        type: 'assign',
        name: assignment[1],
        declares: assignment[2] === ':',
        value: parseExpression(assignment[3]),
        source,
      }
    : { type: 'output', value: parseExpression(source), source };
}

function split(text: string, [left, right]: TemplateDelimiters): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  let trimNext = false;
  for (;;) {
    const start = text.indexOf(left, position);
    let part = text.slice(position, start < 0 ? undefined : start);
    const trimsLeft =
      start >= 0 &&
      /^-\s/.test(text.slice(start + left.length, start + left.length + 2));
    part = trimNext ? part.trimStart() : part;
    part = trimsLeft ? part.trimEnd() : part;
    if (part) {
      pieces.push({ text: part });
    }
    if (start < 0) {
      return pieces;
    }
    const from = start + left.length;
    const end = endOfAction(text, from, right);
    if (end === undefined) {
      throw new TemplateError(
        text.slice(from, from + 40).trim(),
        'is not closed',
      );
    }
    trimNext = /\s-$/.test(text.slice(end - 2, end));
    pieces.push({
      action: text
        .slice(from + (trimsLeft ? 1 : 0), end - (trimNext ? 1 : 0))
        .trim(),
    });
    position = end + right.length;
  }
}

/** Where the closing brackets are; those inside of texts and comments do not count. */
function endOfAction(
  text: string,
  from: number,
  right: string,
): number | undefined {
  let quote: string | undefined;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (quote) {
      if (character === '\\' && quote === '"') {
        at += 1;
      } else if (character === quote) {
        quote = undefined;
      }
    } else if (character === '"' || character === '`') {
      quote = character;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) {
        return undefined;
      }
      at = end + 1;
    } else if (text.startsWith(right, at)) {
      return at;
    }
  }
  return undefined;
}
