package io.mebuki.seeds.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set.
 *
 * @param largestFile what one import may have
 * @param largestWorkbook the same for a workbook, which is kept on disk while it is read
 * @param workers how many imports this process works on at a time; replicas add up
 * @param chunkRows rows that are written in one transaction, at most
 * @param underWay seeds that may be on their way to the search at once
 */
@ConfigurationProperties("mebuki.imports")
record ImportsProperties(
        @DefaultValue("2GB") DataSize largestFile,
        @DefaultValue("256MB") DataSize largestWorkbook,
        @DefaultValue("1") int workers,
        @DefaultValue("1000") int chunkRows,
        @DefaultValue("500") int underWay) {}
