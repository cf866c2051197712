/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A pipeline of a Go template action. */
export type Expression =
  | { type: 'literal'; value: unknown }
  /** `.a.b`, or `$name.a` when `variable` is there. */
  | { type: 'field'; variable?: string; path: string[] }
  | { type: 'call'; name: string; args: Expression[] };

/** A node of a parsed template. */
export type TemplateNode =
  | { type: 'text'; text: string }
  | { type: 'output'; value: Expression; source: string }
  | { type: 'assign'; name: string; value: Expression; source: string }
  | {
      type: 'if';
      branches: { condition: Expression; body: TemplateNode[] }[];
      otherwise: TemplateNode[];
      source: string;
    };
