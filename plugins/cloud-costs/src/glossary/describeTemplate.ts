/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const verbs: Record<string, string> = { quota: 'change quota of' };

/** What was requested: `enclave.create` is "Create enclave". */
export function describeTemplate(template: string): string {
  const [noun, verb] = template.split('.');
  if (!verb) {
    return template;
  }
  const words = `${verbs[verb] ?? verb} ${noun}`.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}
