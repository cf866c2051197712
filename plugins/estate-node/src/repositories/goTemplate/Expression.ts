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

/** Text that is taken when a value is true; of `range`, for each item of it. */
export interface TemplateBranch {
  value: Expression;
  body: TemplateNode[];
}

/** A node of a parsed template. */
export type TemplateNode =
  | { type: 'text'; text: string }
  | { type: 'output'; value: Expression; source: string }
  | {
      type: 'assign';
      name: string;
      /** `:=`, which holds in its own block only. */
      declares: boolean;
      value: Expression;
      source: string;
    }
  | TemplateBlock;

/** `if`, `with` or `range` up to its `end`. */
export interface TemplateBlock {
  type: 'if' | 'with' | 'range';
  /** Variables that are declared with the first value: `range $key, $item := …`. */
  names: string[];
  branches: TemplateBranch[];
  otherwise: TemplateNode[];
  source: string;
}
