/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FormFieldExtensionData } from '@backstage/plugin-scaffolder-react/alpha';
import { AssessmentPanel, validateAssessment } from './AssessmentPanel';
import { CidrField, validateCidr } from './CidrField';
import { FieldName } from './fieldNames';
import { InstanceTypePicker } from './InstanceTypePicker';
import { MemoryField, validateMemory } from './MemoryField';
import { NameField, validateName } from './NameField';
import {
  AccountPicker,
  EnclavePicker,
  EnvironmentPicker,
  OrganizationalUnitPicker,
  TeamPicker,
} from './pickers';
import { RegionPicker } from './RegionPicker';
import { VariablesField } from './VariablesField';

/** The fields of request forms, by the name that templates use. */
export const formFields: Record<FieldName, FormFieldExtensionData> = {
  StewardAccountPicker: {
    name: 'StewardAccountPicker',
    component: AccountPicker,
  },
  StewardRegionPicker: { name: 'StewardRegionPicker', component: RegionPicker },
  StewardEnvironmentPicker: {
    name: 'StewardEnvironmentPicker',
    component: EnvironmentPicker,
  },
  StewardTeamPicker: { name: 'StewardTeamPicker', component: TeamPicker },
  StewardInstanceTypePicker: {
    name: 'StewardInstanceTypePicker',
    component: InstanceTypePicker,
  },
  StewardEnclavePicker: {
    name: 'StewardEnclavePicker',
    component: EnclavePicker,
  },
  StewardOrganizationalUnitPicker: {
    name: 'StewardOrganizationalUnitPicker',
    component: OrganizationalUnitPicker,
  },
  StewardNameField: {
    name: 'StewardNameField',
    component: NameField,
    validation: validateName,
  },
  StewardCidrField: {
    name: 'StewardCidrField',
    component: CidrField,
    validation: validateCidr,
  },
  StewardMemoryField: {
    name: 'StewardMemoryField',
    component: MemoryField,
    validation: validateMemory,
  },
  StewardVariablesField: {
    name: 'StewardVariablesField',
    component: VariablesField,
  },
  StewardAssessmentPanel: {
    name: 'StewardAssessmentPanel',
    component: AssessmentPanel,
    validation: validateAssessment,
  },
};
