/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A template that cannot be evaluated here; `expression` is the part at fault. @public */
export class TemplateError extends Error {
  readonly expression: string;

  constructor(expression: string, reason: string) {
    super(`{{ ${expression} }}: ${reason}`);
    this.name = 'TemplateError';
    this.expression = expression;
  }
}

/** A field that the data does not have, where that is an error. @public */
export class MissingFieldError extends TemplateError {
  constructor(expression: string) {
    super(expression, 'there is no such field');
    this.name = 'MissingFieldError';
  }
}
