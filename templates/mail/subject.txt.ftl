<#ftl output_format="plainText">
<#-- One line; line ends become spaces. -->
<#if news?size == 1>${news[0].title}: edition ${news[0].edition}<#else>${news?size} new editions: ${news[0].title} and <#if news?size == 2>${news[1].title}<#else>others</#if></#if>
