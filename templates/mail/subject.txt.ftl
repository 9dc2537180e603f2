<#ftl output_format="plainText">
<#-- One line; line ends become spaces. -->
<#assign told = upTo(news, 2)>
<#if news?size == 1>${news[0].title}: edition ${news[0].edition}<#if news[0].changes?has_content> with ${count(news[0].changes, "change", "changes")}</#if><#else>${news?size} new editions: ${news[0].title} and <#if told.more == 0>${news[1].title}<#else>others</#if></#if><#if decisions gt 0>; ${count(decisions, "decision waits", "decisions wait")}</#if>
