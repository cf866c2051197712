/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';
import { scrubText } from './secretShapes';
import { TextBounds, TextFault, textFault } from './textFault';

/** A request that holds what cannot be stored: 400 with field, reason and fix. @public */
export class TextFaultError extends InputError {
  readonly problems: TextFault[];

  constructor(fault: TextFault) {
    super(`${fault.field} ${fault.reason}. ${fault.fix}.`);
    this.problems = [fault];
  }
}

/**
 * Lets a value in only when it can be stored.
 *
 * @throws TextFaultError
 * @public
 */
export function assertStorable(
  value: unknown,
  options?: { name?: string; bounds?: Partial<TextBounds> },
): void {
  const fault = textFault(value, options);
  if (fault) {
    throw new TextFaultError(fault);
  }
}

/**
 * The gate for text at the HTTP border: path, query and body of a request hold
 * only what can be stored, within bounds. Mount it after the body is parsed and
 * before anything looks at it.
 *
 * @param options.ownGate - paths whose records are let in one by one by their
 * handler, so that a bad one stops no other
 * @param options.prose - members of a body in which people write sentences,
 * such as `reason`: secrets in them are replaced by `[redacted]`
 * @public
 */
export function createTextGate(options?: {
  bounds?: Partial<TextBounds>;
  ownGate?: string[];
  prose?: string[];
}): RequestHandler {
  const { bounds, ownGate = [], prose = [] } = options ?? {};
  return (req, _res, next) => {
    try {
      assertStorable(pathOf(req.path), { name: 'path' });
      assertEncoded(req.url);
      assertStorable(req.query, { bounds });
      if (!ownGate.includes(req.path)) {
        const name = isObject(req.body) ? undefined : 'body';
        assertStorable(req.body, { bounds, name });
        req.body = scrubbedProse(req.body, prose);
      }
      next();
    } catch (error) {
      next(error);
    }
  };
}

/**
 * The same value with `[redacted]` in place of the secrets in members of these
 * names; what is no object stays as it is.
 *
 * @public
 */
export function scrubbedProse<T>(value: T, names: readonly string[]): T {
  if (!isObject(value)) {
    return value;
  }
  const prose = Object.entries(value).flatMap(([name, text]) =>
    names.includes(name) && typeof text === 'string'
      ? [[name, scrubText(text).text]]
      : [],
  );
  return { ...value, ...Object.fromEntries(prose) };
}

/**
 * Lets in only numbers that a database takes. Mount it after a validator that
 * makes numbers of the texts in a query: `1e999` becomes Infinity, which passes
 * every maximum.
 *
 * @public
 */
export function createNumberGate(): RequestHandler {
  return (req, _res, next) => {
    try {
      assertStorable(req.query);
      next();
    } catch (error) {
      next(error);
    }
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathOf(path: string): string {
  return decoded(path, 'path');
}

/** The parser of queries lets in as it is what it cannot decode. */
function assertEncoded(url: string): void {
  const [, query = ''] = /\?(.*)$/s.exec(url) ?? [];
  for (const part of query.split('&')) {
    const [name] = part.split('=', 1);
    decoded(part, isEncoded(name) ? decodeURIComponent(name) : 'query');
  }
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function decoded(text: string, name: string): string {
  if (!isEncoded(text)) {
    throw new InputError(
      `${name} is not valid percent-encoding (RFC 3986). Encode it as UTF-8.`,
    );
  }
  return decodeURIComponent(text);
}
