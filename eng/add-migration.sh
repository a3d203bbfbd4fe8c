#!/usr/bin/env bash
# Adds one migration to all three engines: eng/add-migration.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:?usage: eng/add-migration.sh NameOfTheChange}
dotnet tool restore >/dev/null
dotnet build BianMin.Infrastructure
for engine in Sqlite SqlServer Postgres; do
  dotnet ef migrations add "$name" --no-build \
    --project BianMin.Infrastructure --startup-project BianMin.Infrastructure \
    --context "${engine}BianMinDbContext" --output-dir "Database/$engine/Migrations"
done
