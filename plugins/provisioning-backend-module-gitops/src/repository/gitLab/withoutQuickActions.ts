/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Text for a description or comment in which no line is a quick action, such
 * as `/merge`, which GitLab would carry out with Steward's rights.
 *
 * Source: https://docs.gitlab.com/user/project/quick_actions/
 */
export function withoutQuickActions(text: string): string {
  return text.replace(/^(\s*)\//gm, '$1\\/');
}
