/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { isMap, YamlMap, valueAt } from '../yaml/records';
import { Expression, TemplateBlock, TemplateNode } from './Expression';
import {
  GO_DELIMITERS,
  parseTemplate,
  TemplateDelimiters,
} from './parseTemplate';
import { MissingFieldError, TemplateError } from './TemplateError';
import { isTrue, printed, templateFunctions } from './templateFunctions';

const MAX_LENGTH = 1_000_000;
/** What a round of a loop costs, also where it prints nothing. */
const ROUND = ' '.repeat(16);

/** @public */
export interface RenderOptions {
  /** `{{` and `}}` unless `atmos.yaml` says otherwise. */
  delimiters?: TemplateDelimiters;
  /**
   * As Go's option of this name. `error`: a field that is not there is an
   * error, also inside of a call. `default`: it is printed as `<no value>`.
   * Without it, only what would be printed must have a value.
   */
  missingKey?: 'error' | 'default';
  /** Leaves actions that cannot be evaluated as they are, for somebody who knows more. */
  keepUnknown?: boolean;
}

/**
 * Renders the safe part of a Go template. What has no value, or needs more
 * than the data at hand (data sources, other components, the environment,
 * the clock), is an error and never a guess.
 *
 * @throws TemplateError naming the expression that cannot be evaluated,
 *   MissingFieldError where a missing field is an error.
 * @public
 */
export function renderTemplate(
  text: string,
  data: YamlMap,
  options: RenderOptions = {},
): string {
  const { delimiters = GO_DELIMITERS } = options;
  const variables = new Map<string, unknown>([['$', data]]);
  return renderNodes(parsed(text, delimiters), {
    dot: data,
    variables,
    options: { ...options, delimiters },
    budget: { left: MAX_LENGTH },
  });
}

interface Scope {
  /** What `.` is. */
  dot: unknown;
  variables: Map<string, unknown>;
  outer?: Scope;
  options: RenderOptions & { delimiters: TemplateDelimiters };
  /** Characters and rounds that may still come; nested loops grow without measure. */
  budget: { left: number };
}

/** The same few templates are rendered for every component of every stack. */
const known = new Map<string, TemplateNode[]>();
const MAX_KNOWN = 500;
const MAX_KNOWN_LENGTH = 500;

function parsed(text: string, delimiters: TemplateDelimiters): TemplateNode[] {
  const key = [...delimiters, text].join('\0');
  const nodes = known.get(key) ?? parseTemplate(text, delimiters);
  if (text.length <= MAX_KNOWN_LENGTH) {
    if (known.size >= MAX_KNOWN) {
      known.clear();
    }
    known.set(key, nodes);
  }
  return nodes;
}

function renderNodes(nodes: TemplateNode[], scope: Scope): string {
  return nodes.map(node => renderNode(node, scope)).join('');
}

function renderNode(node: TemplateNode, scope: Scope): string {
  switch (node.type) {
    case 'text':
      return spend(scope, node.text, node.text.slice(0, 40));
    case 'assign':
      assign(node, scope);
      return '';
    case 'output':
      return spend(scope, output(node, scope), node.source);
    default:
      return renderBlock(node, scope);
  }
}

function output(
  { value, source }: Extract<TemplateNode, { type: 'output' }>,
  scope: Scope,
): string {
  const { delimiters, keepUnknown, missingKey } = scope.options;
  try {
    const shown = printed(evaluate(value, scope, source));
    if (shown === undefined && missingKey !== 'default') {
      throw new TemplateError(source, 'has no value');
    }
    return shown ?? '<no value>';
  } catch (error) {
    if (keepUnknown && error instanceof TemplateError) {
      return `${delimiters[0]} ${source} ${delimiters[1]}`;
    }
    throw error;
  }
}

function renderBlock(block: TemplateBlock, scope: Scope): string {
  const inner = (dot: unknown, names: string[], values: unknown[]): Scope => ({
    ...scope,
    dot,
    outer: scope,
    variables: new Map(names.map((name, at) => [name, values[at]])),
  });
  for (const { value, body } of block.branches) {
    const found = evaluate(value, scope, block.source);
    if (block.type === 'range') {
      const items = itemsOf(found, block.source);
      return items.length > 0
        ? items
            .map(([key, item]) => {
              spend(scope, ROUND, block.source);
              const values = block.names.length > 1 ? [key, item] : [item];
              return renderNodes(body, inner(item, block.names, values));
            })
            .join('')
        : renderNodes(block.otherwise, inner(scope.dot, [], []));
    }
    if (isTrue(found)) {
      const dot = block.type === 'with' ? found : scope.dot;
      return renderNodes(body, inner(dot, block.names, [found]));
    }
  }
  return renderNodes(block.otherwise, inner(scope.dot, [], []));
}

/** What `range` goes over: a map in the order of its keys. */
function itemsOf(value: unknown, source: string): [unknown, unknown][] {
  if (value === undefined || value === null) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.map((item, at) => [at, item]);
  }
  if (isMap(value)) {
    return Object.keys(value)
      .sort()
      .map(key => [key, value[key]]);
  }
  throw new TemplateError(source, 'goes over something that is not a list');
}

function assign(
  { name, declares, value, source }: Extract<TemplateNode, { type: 'assign' }>,
  scope: Scope,
): void {
  const owner = declares ? scope : scopeOf(name, scope);
  if (!owner) {
    throw new TemplateError(source, `${name} is not set`);
  }
  owner.variables.set(name, evaluate(value, scope, source));
}

function scopeOf(name: string, scope: Scope): Scope | undefined {
  let current: Scope | undefined = scope;
  while (current && !current.variables.has(name)) {
    current = current.outer;
  }
  return current;
}

function spend(scope: Scope, text: string, source: string): string {
  scope.budget.left -= text.length;
  if (scope.budget.left < 0) {
    throw new TemplateError(source, `makes more than ${MAX_LENGTH} characters`);
  }
  return text;
}

function evaluate(
  expression: Expression,
  scope: Scope,
  source: string,
): unknown {
  if (expression.type === 'literal') {
    return expression.value;
  }
  if (expression.type === 'field') {
    return fieldValue(expression, scope, source);
  }
  const { name } = expression;
  if (!Object.hasOwn(templateFunctions, name)) {
    throw new TemplateError(
      source,
      `the function ${name} is not evaluated here`,
    );
  }
  if (name === 'and' || name === 'or') {
    return firstDeciding(expression.args, name === 'or', scope, source);
  }
  const args = expression.args.map(arg => evaluate(arg, scope, source));
  try {
    return templateFunctions[name](...args);
  } catch (error) {
    throw new TemplateError(
      source,
      error instanceof Error ? error.message : String(error),
    );
  }
}

function fieldValue(
  { variable, path }: Extract<Expression, { type: 'field' }>,
  scope: Scope,
  source: string,
): unknown {
  const { delimiters, missingKey } = scope.options;
  const owner = variable ? scopeOf(variable, scope) : scope;
  if (!owner) {
    throw new TemplateError(source, `${variable} is not set`);
  }
  const root = variable ? owner.variables.get(variable) : scope.dot;
  const value = valueAt(root, path);
  if (
    value instanceof UnresolvedValue ||
    isTemplateText(value, delimiters[0])
  ) {
    throw new TemplateError(source, 'its value is an expression itself');
  }
  if (missingKey === 'error' && value === undefined) {
    throw new MissingFieldError(source);
  }
  return value;
}

/** `and` and `or` look no further than they must, so that a later field may be missing. */
function firstDeciding(
  args: Expression[],
  decides: boolean,
  scope: Scope,
  source: string,
): unknown {
  let value: unknown;
  for (const arg of args) {
    value = evaluate(arg, scope, source);
    if (isTrue(value) === decides) {
      break;
    }
  }
  return value;
}
