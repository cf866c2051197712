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
  const action =
    /\{\{(-(?=\s))?((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|[\s\S])*?)((?<=\s)-)?\}\}/g;
  let end = 0;
  let trimNext = false;
  const pushText = (until: number | undefined, trimEnd: boolean) => {
    let part = text.slice(end, until);
    part = trimNext ? part.trimStart() : part;
    part = trimEnd ? part.trimEnd() : part;
    if (part) {
      pieces.push({ text: part });
    }
  };
  for (const match of text.matchAll(action)) {
    pushText(match.index, match[1] !== undefined);
    pieces.push({ action: match[2].trim() });
    end = match.index + match[0].length;
    trimNext = match[3] !== undefined;
  }
  pushText(undefined, false);
  const rest = text.slice(end);
  if (rest.includes('{{')) {
    throw new TemplateError(rest.slice(0, 40).trim(), 'is not closed');
  }
  return pieces;
}
