-- CreateEnum
CREATE TYPE "OpinionState" AS ENUM ('waiting', 'asking', 'given', 'none');

-- CreateTable
CREATE TABLE "SecondOpinion" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "state" "OpinionState" NOT NULL DEFAULT 'waiting',
    "verdict" "Verdict",
    "earned" DOUBLE PRECISION,
    "detail" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "SecondOpinion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SecondOpinion_attemptId_key" ON "SecondOpinion"("attemptId");

-- CreateIndex
CREATE INDEX "SecondOpinion_state_createdAt_idx" ON "SecondOpinion"("state", "createdAt");

-- AddForeignKey
ALTER TABLE "SecondOpinion" ADD CONSTRAINT "SecondOpinion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;


