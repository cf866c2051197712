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
      assertStorable(req.query, { bounds });
      if (!ownGate.includes(req.path)) {
        assertStorable(req.body, { bounds });
        scrubProse(req.body, prose);
      }
      next();
    } catch (error) {
      next(error);
    }
  };
}

function scrubProse(body: unknown, names: string[]): void {
  if (typeof body !== 'object' || body === null) {
    return;
  }
  for (const name of names) {
    const text: unknown = Reflect.get(body, name);
    if (typeof text === 'string') {
      Reflect.set(body, name, scrubText(text).text);
    }
  }
}

function pathOf(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new InputError(
      'path is not valid percent-encoding (RFC 3986). Encode it as UTF-8.',
    );
  }
}
