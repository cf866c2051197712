/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const VPC = `components:
  terraform:
    vpc/defaults:
      metadata:
        type: abstract
        component: vpc
      vars:
        enabled: true
        nat_gateways: 1
        flow_logs:
          enabled: true
          retention_days: 30
`;

const EKS = `import:
  - catalog/eks/abstract

components:
  terraform:
    eks:
      metadata:
        component: eks-cluster
        inherits:
          - eks/defaults
      dependencies:
        components:
          - component: vpc
`;

const EKS_ABSTRACT = `components:
  terraform:
    eks/defaults:
      metadata:
        type: abstract
        component: eks-cluster
      vars:
        enabled: true
        kubernetes_version: '1.34'
        endpoint_public_access: false
        node_groups:
          main:
            instance_types: [m7i.large]
            min_size: 2
            max_size: 6
`;

const AURORA = `components:
  terraform:
    aurora:
      metadata:
        component: aurora-postgres
      dependencies:
        components:
          - component: vpc
      vars:
        enabled: true
        name: main
        engine_version: '16.6'
        instance_class: db.r7g.large
        instances: 2
        backup_retention_days: 7
`;

const ENCLAVE_RUNNER = `components:
  terraform:
    enclave-runner:
      metadata:
        component: enclave-runner
      dependencies:
        components:
          - component: vpc
      vars:
        enabled: true
        instance_type: m6i.xlarge
        enclave_cpu_count: 2
        enclave_memory_mib: 4096
`;

const DATA_LAKE = `components:
  terraform:
    data-lake:
      metadata:
        component: data-lake
      vars:
        enabled: true
        zones: [raw, curated, published]
        expire_raw_after_days: 90
`;

const DEV = `vars:
  stage: dev
  deletion_protection: false
`;

const STAGING = `vars:
  stage: staging
  deletion_protection: false
`;

const PROD = `vars:
  stage: prod
  deletion_protection: true

components:
  terraform:
    vpc/defaults:
      metadata:
        type: abstract
        component: vpc
      vars:
        nat_gateways: 3
        flow_logs:
          retention_days: 365
`;

const vpcModule = `variable "vpc_cidr" {
  description = "Address range of the VPC"
  type        = string
}

variable "availability_zones" {
  type = list(string)
}

variable "nat_gateways" {
  type    = number
  default = 1
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 6.0"

  cidr               = var.vpc_cidr
  azs                = var.availability_zones
  enable_nat_gateway = var.nat_gateways > 0
}

output "private_subnet_ids" {
  value = module.vpc.private_subnets
}
`;

const emptyModule = (purpose: string) => `# ${purpose}

variable "enabled" {
  type    = bool
  default = true
}
`;

/** Components, mixins and Terraform modules that the stacks are made of. */
export function atmosCatalogFiles(): Record<string, string> {
  return {
    'stacks/catalog/vpc/defaults.yaml': VPC,
    'stacks/catalog/eks/abstract.yaml': EKS_ABSTRACT,
    'stacks/catalog/eks/defaults.yaml': EKS,
    'stacks/catalog/aurora/defaults.yaml': AURORA,
    'stacks/catalog/enclave-runner/defaults.yaml': ENCLAVE_RUNNER,
    'stacks/catalog/data-lake/defaults.yaml': DATA_LAKE,
    'stacks/mixins/stage/dev.yaml': DEV,
    'stacks/mixins/stage/staging.yaml': STAGING,
    'stacks/mixins/stage/prod.yaml': PROD,
    'components/terraform/vpc/main.tf': vpcModule,
    'components/terraform/eks-cluster/main.tf': emptyModule(
      'An EKS cluster with managed node groups',
    ),
    'components/terraform/aurora-postgres/main.tf': emptyModule(
      'An Aurora PostgreSQL cluster',
    ),
    'components/terraform/enclave-runner/main.tf': emptyModule(
      'Hosts that run Nitro enclaves',
    ),
    'components/terraform/data-lake/main.tf': emptyModule(
      'Buckets and Glue databases of the lake',
    ),
  };
}
