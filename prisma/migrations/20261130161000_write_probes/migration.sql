-- One row that health checks write, to find out whether anything can be written.
CREATE TABLE "write_probes" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "write_probes_pkey" PRIMARY KEY ("id")
);
