-- Why a taxpayer corrected a return, in its own words.
alter table tax_return add column correction_reason text check (length(correction_reason) <= 200);
