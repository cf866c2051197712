/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Children } from '../lib/Children.mjs';
import { stopOnInterrupt } from '../lib/interrupt.mjs';
import {
  arePersonasDue,
  letPersonasAct,
  notePersonas,
} from '../lib/personas.mjs';
import { startPortal } from '../lib/portal.mjs';
import { elapsed, say } from '../lib/progress.mjs';
import { readSettings } from '../lib/settings.mjs';

/**
 * Starts the portal with its sandbox and keeps it running until Ctrl-C. On
 * fresh data personas act in it, unless `--empty` is given.
 */
export async function run(args) {
  const empty = args.includes('--empty');
  const settings = readSettings(
    process.env,
    args.filter(argument => argument !== '--empty'),
  );
  if (!empty) {
    notePersonas(settings);
  }
  const children = new Children();
  stopOnInterrupt(children);
  try {
    await startPortal(children, settings);
  } catch (error) {
    if (children.stopping) {
      return new Promise(() => {});
    }
    await children.stop();
    throw error;
  }
  say(
    `\nPortal ready: ${settings.portalUrl}   (${elapsed()}; Ctrl-C stops it)\n`,
  );
  const ended = children.untilOneEnds();
  // Only now: personas end by themselves, and the portal goes on.
  if (!empty && arePersonasDue()) {
    await letPersonasAct(children, settings);
  }
  return ended;
}
