/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Expression } from './Expression';
import { TemplateError } from './TemplateError';

const MAX_DEPTH = 100;
const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*")|(`[^`]*`)|(-?\d+(?:\.\d+)?)|(\$[A-Za-z_0-9]*(?:\.[A-Za-z_][\w]*)*)|((?:\.[A-Za-z_]\w*)+|\.)|([A-Za-z_][\w.]*)|(\||\(|\)))/y;

type Token =
  | { kind: 'value'; value: Expression }
  | { kind: 'name'; name: string }
  | { kind: 'mark'; mark: string };

class ExpressionParser {
  readonly #source: string;
  readonly #tokens: Token[];
  #position = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  parse(): Expression {
    const expression = this.#pipeline();
    if (this.#position < this.#tokens.length) {
      throw this.#error('cannot be read');
    }
    return expression;
  }

  #pipeline(): Expression {
    let value = this.#command();
    while (this.#take('|')) {
      const next = this.#command();
      if (next.type !== 'call') {
        throw this.#error('a pipe leads into a function only');
      }
      value = { ...next, args: [...next.args, value] };
    }
    return value;
  }

  #command(): Expression {
    const first = this.#operand();
    if (!first) {
      throw this.#error('a value is missing');
    }
    const args: Expression[] = [];
    for (let next = this.#operand(); next; next = this.#operand()) {
      args.push(next);
    }
    if (args.length === 0) {
      return first;
    }
    if (first.type !== 'call' || first.args.length > 0) {
      throw this.#error('only a function takes arguments');
    }
    return { ...first, args };
  }

  #operand(): Expression | undefined {
    const token = this.#tokens[this.#position];
    if (token?.kind === 'value') {
      this.#position += 1;
      return token.value;
    }
    if (token?.kind === 'name') {
      this.#position += 1;
      return { type: 'call', name: token.name, args: [] };
    }
    if (!this.#take('(')) {
      return undefined;
    }
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      throw this.#error(`has more than ${MAX_DEPTH} brackets`);
    }
    const inner = this.#pipeline();
    if (!this.#take(')')) {
      throw this.#error('a bracket is not closed');
    }
    return inner;
  }

  #take(mark: string): boolean {
    const token = this.#tokens[this.#position];
    const isThere = token?.kind === 'mark' && token.mark === mark;
    this.#position += isThere ? 1 : 0;
    return isThere;
  }

  #error(reason: string): TemplateError {
    return new TemplateError(this.#source, reason);
  }
}

/** Parses one pipeline: `.vars.stage`, `printf "%s-%s" .a .b | lower`. */
export function parseExpression(source: string): Expression {
  return new ExpressionParser(source).parse();
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
