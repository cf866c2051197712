/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringify } from 'yaml';

interface TechInsightsCheck {
  name?: string;
  description?: string;
  factIds?: string[];
  rule?: { conditions?: unknown };
  filter?: unknown;
  metadata?: { category?: string; solution?: string };
  links?: { title: string; url: string }[];
}

const PILLARS = ['security', 'quality', 'performance', 'compliance'];
const KNOWN_KEYS = ['fact', 'operator', 'value'];

/**
 * Turns the checks of Tech Insights in an app-config
 * (`techInsights.factChecker.checks`) into a pack. Rules are the same language;
 * a fact becomes `techInsights.<fact>` and has to be pushed or collected.
 *
 * @returns the YAML of the pack, and what somebody has to look at.
 * @throws Error when there are no checks.
 * @public
 */
export function importTechInsights(config: unknown): {
  pack: string;
  notes: string[];
} {
  const checks = at(config, ['techInsights', 'factChecker', 'checks']);
  if (!isObject(checks) || Object.keys(checks).length === 0) {
    throw new Error('There are no checks at techInsights.factChecker.checks');
  }
  const notes: string[] = [];
  const imported = Object.entries(checks).map(([id, raw]) => {
    const check = raw as TechInsightsCheck;
    const category = check.metadata?.category?.toLowerCase() ?? '';
    if (check.filter === undefined) {
      notes.push(`${id} had no filter; it applies to Components.`);
    } else {
      notes.push(`${id}: its filter has to be written as a filter predicate.`);
    }
    return {
      id: `techInsights.${lowerCamelCase(id)}`,
      title: check.name ?? id,
      ...(check.description && { description: check.description }),
      pillar: PILLARS.includes(category) ? category : 'quality',
      severity: 'medium',
      appliesTo: { kind: 'Component' },
      rule: { pass: renamed(check.rule?.conditions, id, notes) },
      solution: check.metadata?.solution ?? check.description ?? 'Fix it.',
      ...(check.links && {
        links: check.links.map(({ title, url }) => ({ title, url })),
      }),
      source: {
        name: 'Tech Insights',
        id,
        url: 'https://github.com/backstage/community-plugins/tree/main/workspaces/tech-insights',
      },
    };
  });
  const pack = {
    id: 'tech-insights',
    title: 'Checks of Tech Insights',
    version: '1.0.0',
    checks: imported,
  };
  return { pack: stringify(pack), notes };
}

function renamed(condition: unknown, id: string, notes: string[]): unknown {
  if (Array.isArray(condition)) {
    return condition.map(part => renamed(part, id, notes));
  }
  if (!isObject(condition)) {
    return condition;
  }
  if (typeof condition.fact === 'string') {
    const dropped = Object.keys(condition).filter(
      key => !KNOWN_KEYS.includes(key),
    );
    if (dropped.length > 0) {
      notes.push(`${id}: ${dropped.join(', ')} of a comparison was left out.`);
    }
    return {
      fact: `techInsights.${lowerCamelCase(condition.fact)}`,
      operator: condition.operator,
      value: condition.value,
    };
  }
  return Object.fromEntries(
    Object.entries(condition)
      .filter(([key]) => ['all', 'any', 'not'].includes(key))
      .map(([key, part]) => [key, renamed(part, id, notes)]),
  );
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (isObject(part) ? part[key] : undefined),
    value,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lowerCamelCase(text: string): string {
  const words = text.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  return words
    .map((word, index) =>
      index === 0
        ? word[0].toLowerCase() + word.slice(1)
        : word[0].toUpperCase() + word.slice(1),
    )
    .join('');
}
