/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { YamlMap, valueAt } from '../yaml/records';
import { Expression, TemplateNode } from './Expression';
import { parseTemplate } from './parseTemplate';
import { MissingFieldError, TemplateError } from './TemplateError';
import { isTrue, printed, templateFunctions } from './templateFunctions';

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
  options: {
    /** As Go's option `missingkey=error`: a field that is not there is an error, also inside of a call. */
    missingKey?: 'error';
  } = {},
): string {
  const variables = new Map<string, unknown>([['$', data]]);
  const strict = options.missingKey === 'error';
  return renderNodes(parsed(text), { data, variables, strict });
}

interface Scope {
  data: YamlMap;
  variables: Map<string, unknown>;
  strict: boolean;
}

/** The same few templates are rendered for every component of every stack. */
const known = new Map<string, TemplateNode[]>();
const MAX_KNOWN = 500;
const MAX_KNOWN_LENGTH = 500;

function parsed(text: string): TemplateNode[] {
  const nodes = known.get(text) ?? parseTemplate(text);
  if (text.length <= MAX_KNOWN_LENGTH) {
    if (known.size >= MAX_KNOWN) {
      known.clear();
    }
    known.set(text, nodes);
  }
  return nodes;
}

function renderNodes(nodes: TemplateNode[], scope: Scope): string {
  let result = '';
  for (const node of nodes) {
    if (node.type === 'text') {
      result += node.text;
    } else if (node.type === 'assign') {
      const value = evaluate(node.value, scope, node.source);
      scope.variables.set(node.name, value);
    } else if (node.type === 'output') {
      const value = evaluate(node.value, scope, node.source);
      const shown = printed(value);
      if (shown === undefined) {
        throw new TemplateError(node.source, 'has no value');
      }
      result += shown;
    } else {
      const taken = node.branches.find(branch =>
        isTrue(evaluate(branch.condition, scope, node.source)),
      );
      result += renderNodes(taken?.body ?? node.otherwise, scope);
    }
  }
  return result;
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
    const { data, variables, strict } = scope;
    if (expression.variable && !variables.has(expression.variable)) {
      throw new TemplateError(source, `${expression.variable} is not set`);
    }
    const root = expression.variable
      ? variables.get(expression.variable)
      : data;
    const value = valueAt(root, expression.path);
    if (value instanceof UnresolvedValue || isTemplateText(value)) {
      throw new TemplateError(source, 'its value is an expression itself');
    }
    if (strict && value === undefined) {
      throw new MissingFieldError(source);
    }
    return value;
  }
  if (!Object.hasOwn(templateFunctions, expression.name)) {
    throw new TemplateError(
      source,
      `the function ${expression.name} is not evaluated here`,
    );
  }
  const args = expression.args.map(arg => evaluate(arg, scope, source));
  try {
    return templateFunctions[expression.name](...args);
  } catch (error) {
    throw new TemplateError(
      source,
      error instanceof Error ? error.message : String(error),
    );
  }
}
