/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const MAX_LENGTH = 64;

/**
 * The `RoleSessionName`: `steward-<plugin>[-<correlation id>]`, made valid
 * (2 to 64 characters of `[\w+=,.@-]`, see
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html).
 * The plugin's part gives way before the correlation id does.
 *
 * @public
 */
export function sessionName(pluginId: string, correlationId?: string): string {
  const plugin = valid(`steward-${pluginId}`);
  if (!correlationId) {
    return plugin.slice(0, MAX_LENGTH);
  }
  const id = valid(correlationId).slice(0, MAX_LENGTH - 'steward-'.length);
  const room = MAX_LENGTH - id.length - 1;
  return `${plugin.slice(0, room).replace(/-$/, '')}-${id}`;
}

function valid(text: string): string {
  return text.replace(/[^\w+=,.@-]/g, '-');
}
