/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateNode } from './Expression';
import { parseExpression } from './parseExpression';
import { TemplateError } from './TemplateError';

type Piece = { text: string } | { action: string };
type IfNode = Extract<TemplateNode, { type: 'if' }>;

/**
 * Parses the part of Go's text/template that is evaluated here: field paths,
 * variables, pipelines and `if`/`else if`/`else`/`end`. All else (`range`,
 * `with`, `define`, `template`) is refused by name.
 */
export function parseTemplate(text: string): TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: { node: IfNode; inElse: boolean }[] = [];
  let body = root;

  for (const piece of split(text)) {
    if ('text' in piece) {
      body.push({ type: 'text', text: piece.text });
      continue;
    }
    const source = piece.action;
    const [, keyword = '', rest = ''] =
      /^(if|else if|else|end|range|with|define|template|block|break|continue)\b\s*([\s\S]*)$/.exec(
        source,
      ) ?? [];
    const current = open.at(-1);
    if (source.startsWith('/*')) {
      continue;
    } else if (keyword === 'if') {
      const branch = { condition: parseExpression(rest), body: [] };
      const node: IfNode = {
        type: 'if',
        branches: [branch],
        otherwise: [],
        source,
      };
      body.push(node);
      open.push({ node, inElse: false });
      body = branch.body;
    } else if (keyword === 'else if' && current && !current.inElse) {
      const branch = { condition: parseExpression(rest), body: [] };
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

function innermost(
  open: { node: IfNode; inElse: boolean }[],
): TemplateNode[] | undefined {
  const last = open.at(-1);
  return last?.inElse ? last.node.otherwise : last?.node.branches.at(-1)?.body;
}

function statement(source: string): TemplateNode {
  const assignment = /^(\$\w+)\s*:?=\s*([\s\S]+)$/.exec(source);
  return assignment
    ? {
        type: 'assign',
        name: assignment[1],
        value: parseExpression(assignment[2]),
        source,
      }
    : { type: 'output', value: parseExpression(source), source };
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  let trimNext = false;
  for (;;) {
    const start = text.indexOf('{{', position);
    let part = text.slice(position, start < 0 ? undefined : start);
    const trimsLeft =
      start >= 0 && /^\{\{-\s/.test(text.slice(start, start + 4));
    part = trimNext ? part.trimStart() : part;
    part = trimsLeft ? part.trimEnd() : part;
    if (part) {
      pieces.push({ text: part });
    }
    if (start < 0) {
      return pieces;
    }
    const end = endOfAction(text, start + 2);
    if (end === undefined) {
      throw new TemplateError(
        text.slice(start + 2, start + 42).trim(),
        'is not closed',
      );
    }
    trimNext = /\s-$/.test(text.slice(end - 2, end));
    pieces.push({
      action: text
        .slice(start + (trimsLeft ? 3 : 2), end - (trimNext ? 1 : 0))
        .trim(),
    });
    position = end + 2;
  }
}

/** Where the closing brackets are; those inside of texts and comments do not count. */
function endOfAction(text: string, from: number): number | undefined {
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
    } else if (text.startsWith('}}', at)) {
      return at;
    }
  }
  return undefined;
}
