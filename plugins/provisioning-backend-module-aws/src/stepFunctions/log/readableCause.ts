/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The part of an ECS task that says how it ended. */
interface EndedTask {
  StoppedReason?: string;
  Containers?: { Name?: string; ExitCode?: number; Reason?: string }[];
}

/**
 * The cause of a failed task in words. Of an ECS task the whole description
 * comes as JSON; of a Lambda function its error.
 */
export function readableCause(cause: string | undefined): string | undefined {
  if (!cause?.startsWith('{')) {
    return cause || undefined;
  }
  let value: EndedTask & { errorMessage?: unknown };
  try {
    value = JSON.parse(cause);
  } catch {
    // Long causes come cut off.
    return cause;
  }
  if (typeof value.errorMessage === 'string') {
    return value.errorMessage;
  }
  const containers = (value.Containers ?? []).flatMap(
    ({ Name, ExitCode, Reason }) =>
      Reason || ExitCode
        ? [
            `${Name ?? 'container'} ended with ${ExitCode ?? '?'}${
              Reason ? `: ${Reason}` : ''
            }`,
          ]
        : [],
  );
  const parts = [value.StoppedReason, ...containers].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : cause;
}
