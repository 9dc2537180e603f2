<#--
  Phrases that several documents use.
-->

<#-- Who acts, and towards whom. -->
<#function actors measure>
  <#return measure.towards?has_content?then(msg("actors.towards", parties(measure.by), parties(measure.towards)), parties(measure.by))>
</#function>

<#function authority each>
  <#return each.party???then(msg("authority." + each.kind.key + ".of", short(each.party!"")), msg("authority." + each.kind.key))>
</#function>

<#function authorities measure>
  <#return measure.authority?map(a -> authority(a))?join(msg("semicolon"))>
</#function>

<#-- A badge that says the direction by its word, its shape and its colour. -->
<#macro badge id><#local d = direction(id)><span class="badge badge-${d}">${sentence("direction." + d)}</span></#macro>

<#-- A date, or a time after something else. -->
<#function due each>
  <#return each.within???then(msg("due.within", each.within!"", title(each.after!"")), each?string)>
</#function>

<#-- "152,000 of 500,000 tonnes: heavy fuel oil". -->
<#function target each>
  <#local amount = quantity(each.amount, each.unit)>
  <#return (each.reached??)?then(msg("target.reached", quantity(each.reached!0, ""), amount, each.quantity), msg("target", amount, each.quantity))>
</#function>

<#-- Of a position: "Fallback 2". -->
<#function fallback number of>
  <#return (of == 1)?then(msg("step.fallback"), msg("step.fallback.number", number))>
</#function>

<#-- What a date in the time ahead is. -->
<#macro coming c><#if c.what == "event">${c.element.title}<#else>${msg("coming." + c.what, ref(c.element))}</#if></#macro>
