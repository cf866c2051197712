/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The names under which templates use the fields, apart from the fields so that they load when a form opens. */
export const fieldNames = [
  'StewardAccountPicker',
  'StewardRegionPicker',
  'StewardEnvironmentPicker',
  'StewardTeamPicker',
  'StewardInstanceTypePicker',
  'StewardEnclavePicker',
  'StewardOrganizationalUnitPicker',
  'StewardNameField',
  'StewardCidrField',
  'StewardMemoryField',
  'StewardVariablesField',
  'StewardAssessmentPanel',
] as const;

/** @public */
export type FieldName = (typeof fieldNames)[number];
