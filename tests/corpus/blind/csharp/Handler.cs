using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

public class BearerAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        string header = context.HttpContext.Request.Headers["Authorization"].ToString();
        if (!header.StartsWith("Bearer") || header == "Bearer undefined")
        {
            context.Result = new UnauthorizedObjectResult("see https://docs.bytestack.com");
            return;
        }
        var token = header.Split(' ')[1];
        context.HttpContext.Items["token"] = token;
    }
}
