using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Shell;

/// <summary>What is wrong with a form: told at its fields, and together above them, where the focus goes.</summary>
public sealed class FormFaultsTests : MudContext
{
    [Fact]
    public void A_form_that_is_sent_with_faults_tells_them_at_the_fields_and_together_with_the_focus()
    {
        var model = new Named();
        var form = Form(model);
        Assert.Empty(form.FindAll(".form-errors"));

        form.Find("form").Submit();
        var summary = form.Find(".form-errors");
        Assert.Equal("alert", summary.GetAttribute("role"));
        Assert.Equal("请填写名称。", summary.QuerySelector("li")!.TextContent);
        JSInterop.VerifyFocusAsyncInvoke();
        var input = form.Labelled("名称");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("请填写名称。", form.Find($"[id='{input.GetAttribute("aria-describedby")}']").TextContent.Trim());

        input.Change("便民服务中心");
        form.WaitForAssertion(() => Assert.Empty(form.FindAll(".form-errors")));
        Assert.NotEqual("true", form.Labelled("名称").GetAttribute("aria-invalid"));
        JSInterop.VerifyFocusAsyncInvoke(); // Still once: mending a field leaves the focus where it is.
    }

    [Fact]
    public void A_fault_deep_in_a_form_is_told_at_its_own_field()
    {
        var model = new Household { People = [new() { Name = "李某某" }, new()] };
        EditContext? seen = null;
        var form = Render<EditForm>(p => p
            .Add(f => f.Model, model)
            .Add(f => f.ChildContent, (RenderFragment<EditContext>)(context => builder =>
            {
                seen = context;
                builder.OpenComponent<FluentValidationValidator>(0);
                builder.AddAttribute(1, nameof(FluentValidationValidator.Validator), new HouseholdValidator());
                builder.CloseComponent();
                builder.OpenComponent<FormErrors>(2);
                builder.CloseComponent();
            })));

        form.Find("form").Submit();

        Assert.Equal(["请填写名称。"], seen!.GetValidationMessages(() => model.People[1].Name));
        Assert.Empty(seen.GetValidationMessages(() => model.People[0].Name));
        Assert.Equal(["请填写门牌。"], seen.GetValidationMessages(() => model.House.Plate));
        Assert.Equal(["备注不能为空。"], seen.GetValidationMessages(() => model.Notes));
        Assert.Equal(3, form.FindAll(".form-errors li").Count);

        model.People[1].Name = "张某某";
        form.InvokeAsync(() => seen.NotifyFieldChanged(FieldIdentifier.Create(() => model.People[1].Name)));
        Assert.Empty(seen.GetValidationMessages(() => model.People[1].Name));
        Assert.NotEmpty(seen.GetValidationMessages(() => model.House.Plate));
    }

    [Fact]
    public void A_request_of_the_wrong_shape_tells_each_fault_at_its_field_until_that_is_mended_and_all_together_with_the_focus()
    {
        Services.AddSingleton<IValidator<SaveStaffMember>>(new SaveStaffMemberValidator());
        var name = "";
        var faults = Faults.Of(Services, new SaveStaffMember("sixi", null, "", "21a", "民政所", "窗口工作人员", [], 0));
        var area = Render<FaultArea>(p => p
            .Add(f => f.Faults, faults)
            .AddChildContent<TextField>(f => f.Add(x => x.Label, "姓名").Add(x => x.Of, nameof(SaveStaffMember.Name)).Add(x => x.Value, name).Add(x => x.ValueChanged, v => name = v))
            .AddChildContent<TextField>(f => f.Add(x => x.Label, "派出站所").Add(x => x.Of, nameof(SaveStaffMember.Unit)).Add(x => x.Value, "民政所")));

        Assert.Equal(2, area.FindAll(".form-errors li").Count);
        JSInterop.VerifyFocusAsyncInvoke();
        Assert.Equal("true", area.Labelled("姓名").GetAttribute("aria-invalid"));
        Assert.Contains("请填写姓名", area.Find($"[id='{area.Labelled("姓名").GetAttribute("aria-describedby")}']").TextContent, StringComparison.Ordinal);
        Assert.NotEqual("true", area.Labelled("派出站所").GetAttribute("aria-invalid"));

        area.Labelled("姓名").Change("李某某");
        area.FindComponents<TextField>()[0].Render(p => p.Add(x => x.Value, name));
        Assert.NotEqual("true", area.Labelled("姓名").GetAttribute("aria-invalid"));
    }

    private IRenderedComponent<EditForm> Form(Named model) => Render<EditForm>(p => p
        .Add(f => f.Model, model)
        .Add(f => f.ChildContent, (RenderFragment<EditContext>)(_ => builder =>
        {
            builder.OpenComponent<FluentValidationValidator>(0);
            builder.AddAttribute(1, nameof(FluentValidationValidator.Validator), new NamedValidator());
            builder.CloseComponent();
            builder.OpenComponent<FormErrors>(2);
            builder.CloseComponent();
            builder.OpenComponent<TextField>(3);
            builder.AddAttribute(4, nameof(TextField.Label), "名称");
            builder.AddAttribute(5, nameof(TextField.Value), model.Name);
            builder.AddAttribute(6, nameof(TextField.ValueChanged), EventCallback.Factory.Create<string>(this, v => model.Name = v));
            builder.AddAttribute(7, nameof(TextField.ValueExpression), (System.Linq.Expressions.Expression<Func<string>>)(() => model.Name));
            builder.CloseComponent();
        })));

    private sealed class Named
    {
        public string Name { get; set; } = "";
    }

    private sealed class Household
    {
        public List<Named> People { get; init; } = [];

        public House House { get; } = new();

        public IReadOnlyList<string> Notes { get; } = [""];
    }

    private sealed class House
    {
        public string Plate { get; set; } = "";
    }

    private sealed class HouseholdValidator : AbstractValidator<Household>
    {
        public HouseholdValidator()
        {
            RuleForEach(h => h.People).SetValidator(new NamedValidator());
            RuleFor(h => h.House.Plate).NotEmpty().WithMessage("请填写门牌。");
            RuleForEach(h => h.Notes).NotEmpty().WithMessage("备注不能为空。");
        }
    }

    private sealed class NamedValidator : AbstractValidator<Named>
    {
        public NamedValidator() => RuleFor(n => n.Name).NotEmpty().WithMessage("请填写名称。");
    }
}
