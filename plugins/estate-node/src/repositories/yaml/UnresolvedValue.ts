/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * A value that only Atmos itself could tell: a YAML function such as
 * `!terraform.output`, kept as it was written.
 *
 * @public
 */
export class UnresolvedValue {
  readonly expression: string;

  constructor(expression: string) {
    this.expression = expression;
  }
}

/** Whether a text holds a Go template action; `left` is what an action begins with. @public */
export function isTemplateText(value: unknown, left = '{{'): value is string {
  return typeof value === 'string' && value.includes(left);
}
