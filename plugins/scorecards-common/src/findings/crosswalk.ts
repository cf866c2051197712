/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { controlKey, ControlObservation } from '../facts/ControlObservation';
import { Control, groupedControl } from './Control';
import { CONTROLS } from './controls';
import { ControlReference } from './Finding';

const byId = new Map(CONTROLS.map(control => [control.id, control]));
const byName = new Map(
  CONTROLS.flatMap(control =>
    control.sources.map((name): [string, Control] => [
      controlKey(name),
      control,
    ]),
  ),
);

/** The control with this id of the crosswalk. @public */
export function controlById(id: string): Control | undefined {
  return byId.get(id);
}

/** The control that a source names so; undefined when only this source knows it. @public */
export function controlOf(name: ControlReference): Control | undefined {
  return byName.get(controlKey(groupedControl(name)));
}

/** All names of the control that a source names so, its own among them. @public */
export function namesOfControl(
  name: ControlReference,
): readonly ControlReference[] {
  return controlOf(name)?.sources ?? [groupedControl(name)];
}

/** One control of an entity, with all who speak about it. @public */
export interface ComparedControl {
  /** The id in the crosswalk; undefined where only one source knows the control. */
  id?: string;
  title?: string;
  observations: ControlObservation[];
  /** Whether one source says that all is well and another that it is not. */
  disagreement: boolean;
}

/** Puts what several sources say about the same control side by side. @public */
export function compareSources(
  observations: readonly ControlObservation[],
): ComparedControl[] {
  const compared = new Map<string, ComparedControl>();
  for (const observation of observations) {
    const control = controlOf(observation.control);
    const key = control?.id ?? controlKey(observation.control);
    const entry = compared.get(key) ?? {
      id: control?.id,
      title: control?.title,
      observations: [],
      disagreement: false,
    };
    entry.observations.push(observation);
    compared.set(key, entry);
  }
  for (const entry of compared.values()) {
    const opinions = new Set(entry.observations.flatMap(opinionOf));
    entry.disagreement = opinions.size > 1;
  }
  return [...compared.values()];
}

/** Who could look at nothing has no opinion. */
function opinionOf({ failed, warned, passed }: ControlObservation): string[] {
  if (failed + warned > 0) {
    return ['fails'];
  }
  return passed > 0 ? ['passes'] : [];
}
