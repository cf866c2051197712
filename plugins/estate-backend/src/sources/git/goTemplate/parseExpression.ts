/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Expression } from './Expression';
import { TemplateError } from './TemplateError';

const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*")|(`[^`]*`)|(-?\d+(?:\.\d+)?)|(\$[A-Za-z_0-9]*(?:\.[A-Za-z_][\w]*)*)|((?:\.[A-Za-z_]\w*)+|\.)|([A-Za-z_][\w.]*)|(\||\(|\)))/y;

type Token =
  | { kind: 'value'; value: Expression }
  | { kind: 'name'; name: string }
  | { kind: 'mark'; mark: string };

/** Parses one pipeline: `.vars.stage`, `printf "%s-%s" .a .b | lower`. */
export function parseExpression(source: string): Expression {
  const tokens = tokenize(source);
  let position = 0;

  const isMark = (mark: string) => {
    const token = tokens[position];
    return token?.kind === 'mark' && token.mark === mark;
  };
  const operand = (): Expression | undefined => {
    const token = tokens[position];
    if (token?.kind === 'value') {
      position += 1;
      return token.value;
    }
    if (token?.kind === 'name') {
      position += 1;
      return { type: 'call', name: token.name, args: [] };
    }
    if (isMark('(')) {
      position += 1;
      const inner = pipeline();
      if (!isMark(')')) {
        throw new TemplateError(source, 'a bracket is not closed');
      }
      position += 1;
      return inner;
    }
    return undefined;
  };
  const command = (): Expression => {
    const first = operand();
    if (!first) {
      throw new TemplateError(source, 'a value is missing');
    }
    const args: Expression[] = [];
    for (let next = operand(); next; next = operand()) {
      args.push(next);
    }
    if (args.length === 0) {
      return first;
    }
    if (first.type !== 'call' || first.args.length > 0) {
      throw new TemplateError(source, 'only a function takes arguments');
    }
    return { ...first, args };
  };
  const pipeline = (): Expression => {
    let value = command();
    while (isMark('|')) {
      position += 1;
      const next = command();
      if (next.type !== 'call') {
        throw new TemplateError(source, 'a pipe leads into a function only');
      }
      value = { ...next, args: [...next.args, value] };
    }
    return value;
  };

  const expression = pipeline();
  if (position < tokens.length) {
    throw new TemplateError(source, 'cannot be read');
  }
  return expression;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw new TemplateError(source, 'cannot be read');
    }
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray): Token {
  const [, quoted, raw, number, variable, field, name, mark] = match;
  const literal = (value: unknown): Token => ({
    kind: 'value',
    value: { type: 'literal', value },
  });
  if (quoted !== undefined) {
    return literal(unquote(quoted));
  }
  if (raw !== undefined) {
    return literal(raw.slice(1, -1));
  }
  if (number !== undefined) {
    return literal(Number(number));
  }
  if (variable !== undefined) {
    const [head, ...path] = variable.split('.');
    return { kind: 'value', value: { type: 'field', variable: head, path } };
  }
  if (field !== undefined) {
    const path = field.split('.').filter(Boolean);
    return { kind: 'value', value: { type: 'field', path } };
  }
  if (name === 'true' || name === 'false') {
    return literal(name === 'true');
  }
  if (name === 'nil') {
    return literal(undefined);
  }
  return name !== undefined ? { kind: 'name', name } : { kind: 'mark', mark };
}

function unquote(text: string): string {
  const escapes: Record<string, string> = { n: '\n', t: '\t' };
  return text
    .slice(1, -1)
    .replace(/\\(.)/g, (_all, character: string) =>
      Object.hasOwn(escapes, character) ? escapes[character] : character,
    );
}
