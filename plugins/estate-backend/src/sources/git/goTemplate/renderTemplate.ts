/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { YamlMap, valueAt } from '../yaml/records';
import { Expression, TemplateNode } from './Expression';
import { parseTemplate } from './parseTemplate';
import { TemplateError } from './TemplateError';
import { isTrue, printed, templateFunctions } from './templateFunctions';

/**
 * Renders the safe part of a Go template. What has no value, or needs more
 * than the data at hand (data sources, other components, the environment,
 * the clock), is an error and never a guess.
 *
 * @throws TemplateError naming the expression that cannot be evaluated.
 */
export function renderTemplate(text: string, data: YamlMap): string {
  const variables = new Map<string, unknown>([['$', data]]);
  return renderNodes(parsed(text), data, variables);
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

function renderNodes(
  nodes: TemplateNode[],
  data: YamlMap,
  variables: Map<string, unknown>,
): string {
  let result = '';
  for (const node of nodes) {
    if (node.type === 'text') {
      result += node.text;
    } else if (node.type === 'assign') {
      const value = evaluate(node.value, data, variables, node.source);
      variables.set(node.name, value);
    } else if (node.type === 'output') {
      const value = evaluate(node.value, data, variables, node.source);
      const shown = printed(value);
      if (shown === undefined) {
        throw new TemplateError(node.source, 'has no value');
      }
      result += shown;
    } else {
      const taken = node.branches.find(branch =>
        isTrue(evaluate(branch.condition, data, variables, node.source)),
      );
      result += renderNodes(taken?.body ?? node.otherwise, data, variables);
    }
  }
  return result;
}

function evaluate(
  expression: Expression,
  data: YamlMap,
  variables: Map<string, unknown>,
  source: string,
): unknown {
  if (expression.type === 'literal') {
    return expression.value;
  }
  if (expression.type === 'field') {
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
    return value;
  }
  if (!Object.hasOwn(templateFunctions, expression.name)) {
    throw new TemplateError(
      source,
      `the function ${expression.name} is not evaluated here`,
    );
  }
  const args = expression.args.map(arg =>
    evaluate(arg, data, variables, source),
  );
  try {
    return templateFunctions[expression.name](...args);
  } catch (error) {
    throw new TemplateError(
      source,
      error instanceof Error ? error.message : String(error),
    );
  }
}
